import type { Rect } from "../backend";
import { GEOMETRY } from "./geometry";

const AIR = 30;
const STEP = 10;
/** How far a zone keeps from the frame of the zone that it lies in. */
const INSET = 6;

/**
 * Returns the frame of a zone with air around what it holds and room for its title, on the grid;
 * within the zone that it will lie in, where that leaves less room.
 */
export function zoneAround(inner: Rect, home: Rect | null): Rect {
  const down = (value: number) => Math.floor(value / STEP) * STEP;
  const up = (value: number) => Math.ceil(value / STEP) * STEP;
  let [left, top] = [down(inner.x - AIR), down(inner.y - AIR - GEOMETRY.titleHeight)];
  let [right, bottom] = [up(inner.x + inner.width + AIR), up(inner.y + inner.height + AIR)];
  if (home) {
    left = Math.max(left, Math.min(home.x + INSET, inner.x));
    top = Math.max(top, Math.min(home.y + GEOMETRY.titleHeight + INSET, inner.y));
    right = Math.min(right, Math.max(home.x + home.width - INSET, inner.x + inner.width));
    bottom = Math.min(bottom, Math.max(home.y + home.height - INSET, inner.y + inner.height));
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
