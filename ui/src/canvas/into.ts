import type { Rect } from "../backend";
import { grown, overlaps } from "./rect";

/** Room that is left at the edge of the view when something is brought into it, in pixels. */
export const EDGE = 24;

/** Returns how far a span has to move to lie inside; nothing where it is too long for that. */
export function into(start: number, length: number, room: number): number {
  if (length + 2 * EDGE > room) {
    return 0;
  }
  return Math.max(EDGE - start, 0) || Math.min(room - EDGE - start - length, 0);
}

/**
 * Returns how far what lies in the view has to move so that the map in its lower right corner does
 * not cover it: up or to the left, whichever is less and has room.
 */
export function clearOf(map: Rect, part: Rect): { readonly x: number; readonly y: number } {
  if (!overlaps(grown(map, EDGE), part)) {
    return { x: 0, y: 0 };
  }
  const up = part.y + part.height - (map.y - EDGE);
  const left = part.x + part.width - (map.x - EDGE);
  const [higher, further] = [part.y - up >= EDGE, part.x - left >= EDGE];
  if (higher && (up <= left || !further)) {
    return { x: 0, y: -up };
  }
  return { x: further ? -left : 0, y: 0 };
}
