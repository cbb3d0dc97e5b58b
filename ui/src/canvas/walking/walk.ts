// Where the keyboard goes next on the diagram.
import type { Rect } from "../../backend";
import { center } from "../rect";

/** The four ways to go. */
export type Direction = "left" | "right" | "up" | "down";

/** Something that can be gone to. */
export interface Place {
  readonly id: string;
  readonly frame: Rect;
}

const UNIT = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;
/** What lies beside the way counts as farther than what lies on it. */
const ASIDE = 2;

/**
 * Returns what comes next in a direction: along a flow where one leads there, otherwise the nearest.
 * What lies more beside than ahead is only taken when a flow leads there.
 */
export function nextInDirection(
  from: Rect,
  direction: Direction,
  places: readonly Place[],
  linked: ReadonlySet<string>,
): Place | null {
  const here = center(from);
  const [ux, uy] = UNIT[direction];
  let best: { place: Place; cost: number; linked: boolean } | null = null;
  for (const place of places) {
    const there = center(place.frame);
    const ahead = (there.x - here.x) * ux + (there.y - here.y) * uy;
    const aside = Math.abs((there.x - here.x) * uy) + Math.abs((there.y - here.y) * ux);
    const along = linked.has(place.id);
    if (ahead <= 0 || aside > ahead * (along ? 1.5 : 1.2)) {
      continue;
    }
    const cost = ahead + ASIDE * aside;
    if (!best || (along && !best.linked) || (along === best.linked && cost < best.cost)) {
      best = { place, cost, linked: along };
    }
  }
  return best?.place ?? null;
}
