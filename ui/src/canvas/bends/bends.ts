// Points of one's own that a flow passes, and the offset of its label.
import type { Edit, FlowDrawing, FlowShape, Point, Rect } from "../../backend";
import { middle } from "../path";
import { borderTowards, center, contains, grown, shifted } from "../rect";

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

/** Returns the place on the longest piece of a way; null where every piece is too short. */
export function longestPiece(points: readonly Point[], bends: readonly Point[]): Piece | null {
  const pieces = piecesOf(points, bends);
  return pieces.reduce<Piece | null>(
    (best, it) => (best === null || it.length > best.length ? it : best),
    null,
  );
}

/** A place where a flow can be bent: in the middle of a piece of its way. */
export interface Piece {
  readonly at: Point;
  /** Which bend a new one here becomes. */
  readonly bend: number;
  readonly length: number;
}

/** A shorter piece has no room for a handle between those at its ends. */
const SHORT = 24;

/** Where on a piece a handle stands: in its middle, else where the label leaves room. */
const SHARES = [0.5, 0.2, 0.8, 0.1, 0.9];
const ROOM = 6;

/**
 * Returns where a flow can be bent, beside its label, which is taken there to be moved. A flow that was routed has corners that are nobody's bends: the
 * first bend replaces them all.
 */
export function piecesOf(
  points: readonly Point[],
  bends: readonly Point[],
  label: Rect | null = null,
): readonly Piece[] {
  const own = bends.length > 0;
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    const length = from ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
    if (!from || length < SHORT) {
      return [];
    }
    const at = SHARES.map((share) => ({
      x: Math.round(from.x + (to.x - from.x) * share),
      y: Math.round(from.y + (to.y - from.y) * share),
    })).find((point) => label === null || !contains(grown(label, ROOM), point));
    return at ? [{ at, bend: own ? index : 0, length }] : [];
  });
}

/** How far beside the line to its only bend a flow goes out from an element, and comes back. */
const SPREAD = 8;

/** Returns the way of a flow through bends, between the borders of its ends. */
export function wayThrough(from: Rect, to: Rect, bends: readonly Point[]): readonly Point[] {
  const first = bends[0] ?? center(to);
  const last = bends.at(-1) ?? center(from);
  const start = borderTowards(from, first);
  const goal = borderTowards(to, last);
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
