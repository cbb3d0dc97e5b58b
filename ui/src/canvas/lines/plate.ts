import type { Curve, Rect } from "../../backend";
import { GEOMETRY } from "../geometry";
import { badgesWidth, titleWidth } from "../title-width";

/**
 * Returns where the name of a line stands with the letters of its open threats: above its upper end
 * when it is at least as high as wide, else to the left of its left end.
 */
export function plateOf(name: string, { start, end }: Curve, letters: string): Rect {
  const width = Math.min(GEOMETRY.lineTitleWidth, titleWidth(name)) + badgesWidth(letters);
  const height = GEOMETRY.titleHeight;
  if (Math.abs(end.y - start.y) >= Math.abs(end.x - start.x)) {
    const top = start.y <= end.y ? start : end;
    return { x: top.x - Math.trunc(width / 2), y: top.y - height, width, height };
  }
  const left = start.x <= end.x ? start : end;
  return { x: left.x - width, y: left.y - Math.trunc(height / 2), width, height };
}
