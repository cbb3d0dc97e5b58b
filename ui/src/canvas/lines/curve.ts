import type { Curve, Point, Rect } from "../../backend";

/** Returns the curve as an SVG path: it passes `through` at half of its parameter. */
export function curvePath({ start, through, end }: Curve): string {
  const control = {
    x: 2 * through.x - (start.x + end.x) / 2,
    y: 2 * through.y - (start.y + end.y) / 2,
  };
  return `M${start.x} ${start.y}Q${control.x} ${control.y} ${end.x} ${end.y}`;
}

/** Returns the curve moved by a distance. */
export function shiftedCurve({ start, through, end }: Curve, dx: number, dy: number): Curve {
  const moved = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return { start: moved(start), through: moved(through), end: moved(end) };
}

/** Returns the box around the points that the curve passes. */
export function curveBox({ start, through, end }: Curve): Rect {
  const [xs, ys] = [
    [start.x, through.x, end.x],
    [start.y, through.y, end.y],
  ];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Names of the points of a curve that can be dragged. */
export const HANDLES = ["start", "through", "end"] as const;

/** One of them. */
export type Handle = (typeof HANDLES)[number];

/**
 * Returns the curve with one of its points elsewhere. The bow goes along with its ends, so that a
 * straight line stays straight.
 */
export function bent(curve: Curve, handle: Handle, to: Point): Curve {
  if (handle === "through") {
    return { ...curve, through: to };
  }
  const from = curve[handle];
  const through = {
    x: Math.round(curve.through.x + (to.x - from.x) / 2),
    y: Math.round(curve.through.y + (to.y - from.y) / 2),
  };
  return { ...curve, [handle]: to, through };
}
