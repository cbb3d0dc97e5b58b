// The pieces of the way of a flow, where a hand takes hold of it.
import type { Point, Rect } from "../../backend";
import { contains, grown, snapped } from "../rect";

/** Returns the place on the longest piece of a way; null where every piece is too short. */
export function longestPiece(points: readonly Point[]): Piece | null {
  return piecesOf(points).reduce<Piece | null>(
    (best, it) => (best === null || it.length > best.length ? it : best),
    null,
  );
}

/**
 * Returns where a piece gets a bend: in its middle, on the grid as far as the way itself is, so that
 * nothing tilts.
 */
export function bendOn(points: readonly Point[], { at, bend }: Piece, grid: number): Point {
  const along = axisOf(points, bend);
  return along === null ? at : { ...at, [along]: snapped(at[along], grid) };
}

/** A piece of the way of a flow with the place where it is taken. */
export interface Piece {
  readonly at: Point;
  /** Which bend a new one here becomes. */
  readonly bend: number;
  readonly length: number;
  /** Along which axis the piece moves aside as a whole; null where it is bent instead. */
  readonly moves: "x" | "y" | null;
}

/** A shorter piece has no room for a handle between those at its ends. */
const SHORT = 24;

/** Where on a piece a handle stands: in its middle, else where the label leaves room. */
const SHARES = [0.5, 0.2, 0.8, 0.1, 0.9];
const ROOM = 6;

/** Returns where a flow can be bent or moved, beside its label, which is taken there to be moved. */
export function piecesOf(points: readonly Point[], label: Rect | null = null): readonly Piece[] {
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
    return at ? [{ at, bend: index, length, moves: sidewaysOf(points, index) }] : [];
  });
}

/** A piece between right corners, as routes have them, moves aside as a whole. */
function sidewaysOf(points: readonly Point[], index: number): "x" | "y" | null {
  const along = axisOf(points, index);
  const beside = [index - 1, index + 1].filter((it) => it >= 0 && it < points.length - 1);
  const right = beside.every((it) => {
    const other = axisOf(points, it);
    return other !== null && other !== along;
  });
  if (along === null || beside.length === 0 || !right) {
    return null;
  }
  return along === "x" ? "y" : "x";
}

/** Returns the axis that a piece runs along; null where it slopes. */
function axisOf(points: readonly Point[], index: number): "x" | "y" | null {
  const [from, to] = [points[index], points[index + 1]];
  if (!from || !to || (from.x === to.x && from.y === to.y)) {
    return null;
  }
  return from.y === to.y ? "x" : from.x === to.x ? "y" : null;
}

/** Returns the corners with a piece moved aside: one end of the outer pieces is no corner. */
export function withMovedPiece(
  corners: readonly Point[],
  { bend, moves }: Piece,
  to: Point,
): Point[] {
  return corners.map((corner, index) =>
    moves !== null && (index === bend - 1 || index === bend)
      ? { ...corner, [moves]: to[moves] }
      : corner,
  );
}

/** Returns corners without those that a moved piece left in the middle of a straight run. */
export function tidied(corners: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const corner of corners) {
    for (;;) {
      const [before, last] = [kept.at(-2), kept.at(-1)];
      const same = last?.x === corner.x && last.y === corner.y;
      const straight =
        (before?.x === last?.x && last?.x === corner.x) ||
        (before?.y === last?.y && last?.y === corner.y);
      if (!last || !(same || (before && straight))) {
        break;
      }
      kept.pop();
    }
    kept.push(corner);
  }
  return kept;
}
