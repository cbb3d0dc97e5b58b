import type { Point } from "../backend";
import { gridStep } from "./options";

const ARROWS: { readonly [key: string]: Point } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Returns a point moved by an arrow key, or null for another key. */
export function byArrow(key: string, { x, y }: Point): Point | null {
  const by = ARROWS[key];
  const step = gridStep();
  return by ? { x: x + by.x * step, y: y + by.y * step } : null;
}
