import type { Point } from "../backend";

/** How far an arrow key moves something, in units of the diagram. */
const STEP = 8;
const ARROWS: { readonly [key: string]: Point } = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** Returns a point moved by an arrow key, or null for another key. */
export function byArrow(key: string, { x, y }: Point): Point | null {
  const by = ARROWS[key];
  return by ? { x: x + by.x, y: y + by.y } : null;
}
