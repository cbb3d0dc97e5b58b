// How much larger than the drawing the titles of zones are written, so that they can be read.
import type { Rect } from "../backend";
import { GEOMETRY } from "./geometry";
import { badgesWidth, titleWidth } from "./title-width";

/** The tab of a zone as the drawing has it, and by what factor it can grow from its corner. */
export interface Tab {
  readonly frame: Rect;
  readonly room: number;
}

/** Returns the tab in the corner of a zone, as large as the drawing has it. */
export function tabOf(name: string, zone: Rect, letters: string): Rect {
  return {
    x: zone.x,
    y: zone.y,
    width: Math.min(titleWidth(name) + badgesWidth(letters), zone.width),
    height: Math.min(GEOMETRY.titleHeight, zone.height),
  };
}

/**
 * Returns by what factor a tab can grow to the right and downwards, and at least 1: until it meets
 * something, or the end of its zone, where its name would be cut.
 */
export function roomOfTab(tab: Rect, zone: Rect, others: Iterable<Rect>, most: number): number {
  let room = Math.min(most, zone.width / tab.width);
  for (const { x, y, width, height } of others) {
    if (x + width > tab.x && y + height > tab.y) {
      room = Math.min(room, Math.max((x - tab.x) / tab.width, (y - tab.y) / tab.height));
    }
  }
  return Math.max(1, room);
}

/** Returns the tab as it is drawn when everything wants to grow by a factor. */
export function grownTab({ frame, room }: Tab, boost: number): Rect {
  const factor = Math.min(boost, room);
  return { ...frame, width: frame.width * factor, height: frame.height * factor };
}
