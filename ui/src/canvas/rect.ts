import type { Point, Rect } from "../backend";

/** Returns the point in the middle. */
export function center(rect: Rect): Point {
  return { x: rect.x + Math.trunc(rect.width / 2), y: rect.y + Math.trunc(rect.height / 2) };
}

/** Returns the point of a frame's border that faces another point. */
export function borderTowards(frame: Rect, to: Point): Point {
  const middle = center(frame);
  const [dx, dy] = [to.x - middle.x, to.y - middle.y];
  if (dx === 0 && dy === 0) {
    return middle;
  }
  const scale = Math.min(
    dx === 0 ? Infinity : frame.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : frame.height / 2 / Math.abs(dy),
  );
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}

/** Tells whether the two share more than an edge. */
export function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Tells whether a point lies inside or on the edge. */
export function contains(rect: Rect, point: Point): boolean {
  return (
    point.x >= rect.x &&
    point.y >= rect.y &&
    point.x <= rect.x + rect.width &&
    point.y <= rect.y + rect.height
  );
}

/** Tells whether the first rectangle lies around the other one, edges included. */
export function encloses(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

/** Returns the rectangle grown by a distance on every side. */
export function grown(rect: Rect, by: number): Rect {
  return {
    x: rect.x - by,
    y: rect.y - by,
    width: rect.width + 2 * by,
    height: rect.height + 2 * by,
  };
}

/** Returns the rectangle moved by a distance. */
export function shifted(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: rect.x + dx, y: rect.y + dy };
}

/** Tells whether two rectangles are the same. */
export function sameRect(one: Rect, other: Rect): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

/** Returns the smallest rectangle around all, or null around nothing. */
export function around(rects: Iterable<Rect>): Rect | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return right < left ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns the nearest multiple of a step; a step of zero leaves whole numbers as they are. */
export function snapped(value: number, step: number): number {
  return step > 0 ? Math.round(value / step) * step : Math.round(value);
}
