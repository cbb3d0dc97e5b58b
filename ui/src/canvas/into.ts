/** Room that is left at the edge of the view when something is brought into it, in pixels. */
export const EDGE = 24;

/** Returns how far a span has to move to lie inside; nothing where it is too long for that. */
export function into(start: number, length: number, room: number): number {
  if (length + 2 * EDGE > room) {
    return 0;
  }
  return Math.max(EDGE - start, 0) || Math.min(room - EDGE - start - length, 0);
}
