import type { Point, Rect } from "../backend";
import { overlaps, snapped } from "./rect";

const STEP = 20;
const RINGS = 60;

/**
 * Returns where something of a size can stand without covering anything, as near as possible to
 * where it should be centred, on the grid. Where everything is full it stands where it was wanted.
 */
export function freePlace(
  wanted: Point,
  size: { readonly width: number; readonly height: number },
  taken: readonly Rect[],
): Rect {
  const start = {
    x: snapped(wanted.x - size.width / 2, STEP),
    y: snapped(wanted.y - size.height / 2, STEP),
    ...size,
  };
  for (let ring = 0; ring <= RINGS; ring += 1) {
    const found = ringAround(ring)
      .map(([dx, dy]) => ({ ...start, x: start.x + dx * STEP, y: start.y + dy * STEP }))
      .find((frame) => !taken.some((other) => overlaps(frame, other)));
    if (found) {
      return found;
    }
  }
  return start;
}

/** Returns the steps of a square ring, the nearest to the middle first. */
function ringAround(ring: number): readonly (readonly [number, number])[] {
  const steps: [number, number][] = [];
  for (let dy = -ring; dy <= ring; dy += 1) {
    for (let dx = -ring; dx <= ring; dx += 1) {
      if (Math.max(Math.abs(dx), Math.abs(dy)) === ring) {
        steps.push([dx, dy]);
      }
    }
  }
  return steps.sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || b[0] - a[0] || b[1] - a[1]);
}
