import type { Rect } from "../../backend";

/** Least width and height of what can be resized. */
export const LEAST = {
  element: [80, 40],
  boundary: [120, 80],
  text: [40, 20],
} as const;

/** Returns a frame that is wider and higher by a distance, and no smaller than it may be. */
export function sized(
  frame: Rect,
  by: { readonly x: number; readonly y: number },
  least: readonly [number, number],
): Rect {
  return {
    ...frame,
    width: longer(frame.width, by.x, least[0]),
    height: longer(frame.height, by.y, least[1]),
  };
}

/** What is too small already does not grow by being made smaller. */
function longer(length: number, by: number, least: number): number {
  return by === 0 ? length : Math.max(length + by, Math.min(length, least));
}
