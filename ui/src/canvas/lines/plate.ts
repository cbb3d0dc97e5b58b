import type { Curve, Point, Rect } from "../../backend";
import { GEOMETRY } from "../geometry";

/**
 * Returns where the name of a line stands: above the upper end of one that is higher than wide, else
 * to the left of its left end, so that it hides neither the line nor what passes it. `long` is how
 * wide the name is set.
 */
export function plateOf(long: number, curve: Curve): Rect {
  const { lineTitleWidth, titlePadding, titleHeight: height } = GEOMETRY;
  const width = Math.min(lineTitleWidth, Math.ceil(long) + 2 * titlePadding);
  const { start, end } = curve;
  const upright = Math.abs(end.y - start.y) >= Math.abs(end.x - start.x);
  const first: Point = (upright ? start.y <= end.y : start.x <= end.x) ? start : end;
  return upright
    ? { x: first.x - Math.trunc(width / 2), y: first.y - height, width, height }
    : { x: first.x - width, y: first.y - height / 2, width, height };
}
