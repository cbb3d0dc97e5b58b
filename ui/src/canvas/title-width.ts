import { GEOMETRY } from "./geometry";
import { nameWidth } from "./measure";

/** Titles are set heavier than names, and a little wider therefore. */
const HEAVIER = 1.06;

/** Returns how wide the name of a boundary is with its margins, in diagram units. */
export function titleWidth(name: string): number {
  const spacing = name.length * (GEOMETRY.titleSpacingTenths / 10);
  const wanted = nameWidth(name.toUpperCase(), GEOMETRY.titleSize) + spacing;
  return Math.ceil(wanted * HEAVIER) + 2 * GEOMETRY.titlePadding;
}

/** Returns how wide the letters of open threats behind it are. */
export function badgesWidth(letters: string): number {
  return letters.length * (GEOMETRY.badgeSize + GEOMETRY.badgeGap);
}
