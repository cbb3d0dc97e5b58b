// A free place for something new beside something that stands already.
import type { Rect } from "../../backend";
import { overlaps, shifted } from "../rect";
import type { Direction } from "./walk";

const STEP = 20;
const AHEAD = 40;
const ASIDE = 20;
/** Room for the label of the flow between the two. */
const GAP = { x: 140, y: 80 };

/**
 * Returns the nearest free place of the same size in a direction; straight ahead where that is free.
 * Where everything is full it stands straight ahead.
 */
export function placeBeside(from: Rect, direction: Direction, taken: readonly Rect[]): Rect {
  const [ux, uy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [
    number,
    number,
  ];
  const [dx, dy] = [ux * (from.width + GAP.x), uy * (from.height + GAP.y)];
  const first = shifted(from, dx, dy);
  const steps: { ahead: number; aside: number }[] = [];
  for (let ahead = 0; ahead <= AHEAD; ahead += 1) {
    for (let aside = -ASIDE; aside <= ASIDE; aside += 1) {
      // It has to stay in the direction that was asked for.
      if (Math.abs(aside * STEP) <= Math.abs(dx + dy) + ahead * STEP) {
        steps.push({ ahead, aside });
      }
    }
  }
  // Below or to the right comes before above or to the left at the same distance.
  steps.sort((a, b) => cost(a) - cost(b) || b.aside - a.aside);
  for (const { ahead, aside } of steps) {
    const frame = shifted(
      first,
      (ux * ahead + Math.abs(uy) * aside) * STEP,
      (uy * ahead + Math.abs(ux) * aside) * STEP,
    );
    if (!taken.some((it) => overlaps(frame, it))) {
      return frame;
    }
  }
  return first;
}

function cost({ ahead, aside }: { readonly ahead: number; readonly aside: number }): number {
  return ahead + Math.abs(aside);
}
