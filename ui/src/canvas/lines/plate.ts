import type { Curve, Rect } from "../../backend";
import { GEOMETRY } from "../geometry";
import { nameWidth } from "../measure";

/**
 * Returns where the name of a line stands with the letters of its open threats: above its upper end when it is at least as high as wide,
 * else to the left of its left end.
 */
export function plateOf(name: string, { start, end }: Curve, letters: string): Rect {
  const spacing = name.length * (GEOMETRY.titleSpacingTenths / 10);
  const wanted = nameWidth(name.toUpperCase(), GEOMETRY.titleSize) + spacing;
  const title = Math.ceil(wanted * HEAVIER) + 2 * GEOMETRY.titlePadding;
  const badges = letters.length * (GEOMETRY.badgeSize + GEOMETRY.badgeGap);
  const width = Math.min(GEOMETRY.lineTitleWidth, title) + badges;
  const height = GEOMETRY.titleHeight;
  if (Math.abs(end.y - start.y) >= Math.abs(end.x - start.x)) {
    const top = start.y <= end.y ? start : end;
    return { x: top.x - Math.trunc(width / 2), y: top.y - height, width, height };
  }
  const left = start.x <= end.x ? start : end;
  return { x: left.x - width, y: left.y - Math.trunc(height / 2), width, height };
}

/** Titles are set heavier than names, and a little wider therefore. */
const HEAVIER = 1.06;
