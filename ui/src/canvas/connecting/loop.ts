// The way of a flow from an element to itself while it is being drawn.
import type { Point, Rect } from "../../backend";
import { GEOMETRY } from "../geometry";

const MOST = 30;

/**
 * Returns the loop around the upper right corner of a frame. The core leads it around another
 * corner where that one is taken.
 */
export function loopAround({ x, y, width, height }: Rect): readonly Point[] {
  const right = x + width;
  const [inX, inY] = [right - Math.min(width / 4, MOST), y + Math.min(height / 3, MOST)];
  const [outX, outY] = [right + GEOMETRY.loopSize, y - GEOMETRY.loopSize];
  return [
    { x: right, y: inY },
    { x: outX, y: inY },
    { x: outX, y: outY },
    { x: inX, y: outY },
    { x: inX, y },
  ].map((point) => ({ x: Math.trunc(point.x), y: Math.trunc(point.y) }));
}
