// Points of one's own that a flow passes, and the offset of its label.
import type { Edit, FlowDrawing, FlowShape, Point, Rect } from "../../backend";
import { GEOMETRY } from "../geometry";
import { middle } from "../path";
import { borderTowards, center, contains, shifted } from "../rect";

/** How a flow that nobody drew is drawn. */
export function undrawn(diagram: string, flow: string): FlowDrawing {
  return { diagram, flow, bends: [], label: null };
}

/** Returns the bends with one of them elsewhere. */
export function withBend(bends: readonly Point[], at: number, to: Point): Point[] {
  return bends.map((bend, index) => (index === at ? to : bend));
}

/** Returns the bends with another one, which becomes the one at this place. */
export function withNewBend(bends: readonly Point[], at: number, to: Point): Point[] {
  return [...bends.slice(0, at), to, ...bends.slice(at)];
}

/** Returns the bends without one of them. */
export function withoutBend(bends: readonly Point[], at: number): Point[] {
  return bends.filter((_, index) => index !== at);
}

/**
 * Returns the points between the two ends of a flow: its bends, or else the corners of its route,
 * which become bends with the first change, so that the rest of the way stays as it is.
 */
export function cornersOf({ points }: FlowShape): readonly Point[] {
  return points.slice(1, -1);
}

/** How far beside the line to its only bend a flow goes out from an element, and comes back. */
const SPREAD = 8;

/** Returns the way of a flow through bends, between the borders of its ends. */
export function wayThrough(from: Rect, to: Rect, bends: readonly Point[]): readonly Point[] {
  const first = bends[0] ?? center(to);
  const last = bends.at(-1) ?? center(from);
  const start = portTowards(from, first);
  const goal = portTowards(to, last);
  const back = start.x === goal.x && start.y === goal.y;
  const aside = back ? across(center(from), first, SPREAD) : { x: 0, y: 0 };
  const rounded = (x: number, y: number) => ({ x: Math.round(x), y: Math.round(y) });
  return [
    rounded(start.x + aside.x, start.y + aside.y),
    ...bends,
    rounded(goal.x - aside.x, goal.y - aside.y),
  ];
}

/** Returns a step of a length at a right angle to the way from one point to another. */
function across(from: Point, to: Point, length: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const long = Math.hypot(dx, dy) || 1;
  return { x: (-dy / long) * length, y: (dx / long) * length };
}

/** Returns where an outer piece stands on its element, as the core leads it when it is let go. */
function portTowards(frame: Rect, bend: Point): Point {
  const { x, y, width, height } = frame;
  const within = (at: number, low: number, long: number) => {
    const inset = Math.min(GEOMETRY.portInset, Math.trunc(long / 2));
    return at >= low + inset && at <= low + long - inset;
  };
  if (!contains(frame, bend) && within(bend.y, y, height)) {
    return { x: bend.x < x ? x : x + width, y: bend.y };
  }
  if (!contains(frame, bend) && within(bend.x, x, width)) {
    return { x: bend.x, y: bend.y < y ? y : y + height };
  }
  const port = borderTowards(frame, bend);
  return { x: Math.round(port.x), y: Math.round(port.y) };
}

/** Returns a shape along another way; the label goes along with the middle of the way. */
export function led(shape: FlowShape, points: readonly Point[]): FlowShape {
  const [before, half] = [shape.middle, middle(points)];
  const after = { x: Math.round(half.x), y: Math.round(half.y) };
  const [dx, dy] = [after.x - before.x, after.y - before.y];
  const label = shape.label && {
    ...shape.label,
    frame: shifted(shape.label.frame, dx, dy),
  };
  return { ...shape, points: [...points], middle: after, label, crossings: [] };
}

/** Returns how far the middle of a label stands from the middle of the way. */
export function labelOffset(shape: FlowShape, frame: Rect): Point {
  const plate = center(frame);
  return { x: plate.x - shape.middle.x, y: plate.y - shape.middle.y };
}

/** Returns the edit that draws a flow so. */
export function drawEdit(
  { diagram, flow }: FlowDrawing,
  bends: readonly Point[],
  label: Point | null,
): Edit {
  return { edit: "drawFlow", diagram, flow, bends: [...bends], label };
}
