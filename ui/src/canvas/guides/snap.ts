// Which way things are pulled by the edges, middles and gaps of what stands near them.
import type { Point, Rect } from "../../backend";
import { encloses } from "../rect";

/** A line that shows what is lined up, or a gap that equals another one. */
export interface Guide {
  readonly kind: "line" | "gap";
  readonly from: Point;
  readonly to: Point;
}

/** What may pull. A zone around what moves pulls with its middle only; elements alone have gaps. */
export interface Neighbour {
  readonly frame: Rect;
  readonly kind: "element" | "zone" | "text";
}

/** How far things are pulled, and what shows why. */
export interface Pull {
  /** Null where nothing pulls in that direction. */
  readonly dx: number | null;
  readonly dy: number | null;
}

type Axis = "x" | "y";
const LENGTH = { x: "width", y: "height" } as const;
const OTHER = { x: "y", y: "x" } as const;
const SAME = 0.51;

/** Returns how far a frame that moves as a whole is pulled. */
export function pullOf(frame: Rect, near: readonly Neighbour[], reach: number): Pull {
  return { dx: pullAlong("x", frame, near, reach), dy: pullAlong("y", frame, near, reach) };
}

/** Returns how far one edge is pulled along an axis, or null. */
export function pullOfEdge(
  axis: Axis,
  at: number,
  near: readonly Neighbour[],
  reach: number,
): number | null {
  return nearest(
    near.flatMap(({ frame }) => linesOf(axis, frame).map((line) => line - at)),
    reach,
  );
}

/** Returns what shows why a frame stands where it does. */
export function guidesOf(frame: Rect, near: readonly Neighbour[]): Guide[] {
  return [
    ...linesAlong("x", frame, near),
    ...linesAlong("y", frame, near),
    ...gapsAlong("x", frame, near),
    ...gapsAlong("y", frame, near),
  ];
}

function pullAlong(
  axis: Axis,
  frame: Rect,
  near: readonly Neighbour[],
  reach: number,
): number | null {
  const own = linesOf(axis, frame);
  const lined = near.flatMap((it) =>
    pullingLines(axis, it, frame).flatMap((line) => own.map((at) => line - at)),
  );
  return (
    nearest(lined, reach) ??
    nearest(
      equalPlaces(axis, frame, near).map((at) => at - frame[axis]),
      reach,
    )
  );
}

function nearest(steps: readonly number[], reach: number): number | null {
  let best: number | null = null;
  for (const step of steps) {
    if (Math.abs(step) <= reach && (best === null || Math.abs(step) < Math.abs(best))) {
      best = step;
    }
  }
  return best;
}

/** The two edges and the middle. */
function linesOf(axis: Axis, frame: Rect): [number, number, number] {
  const length = frame[LENGTH[axis]];
  return [frame[axis], frame[axis] + length / 2, frame[axis] + length];
}

function pullingLines(axis: Axis, { frame, kind }: Neighbour, moving: Rect): number[] {
  const [start, middle, end] = linesOf(axis, frame);
  return kind === "zone" && encloses(frame, moving) ? [middle] : [start, middle, end];
}

/** Returns one line for each place where something is lined up, as long as all that is. */
function linesAlong(axis: Axis, frame: Rect, near: readonly Neighbour[]): Guide[] {
  const across = OTHER[axis];
  const spans = new Map<number, [number, number]>();
  for (const own of linesOf(axis, frame)) {
    for (const it of near) {
      if (pullingLines(axis, it, frame).some((line) => Math.abs(line - own) < SAME)) {
        const ends = [frame, it.frame].flatMap((rect) => [
          rect[across],
          rect[across] + rect[LENGTH[across]],
        ]);
        const [low, high] = spans.get(own) ?? [Infinity, -Infinity];
        spans.set(own, [Math.min(low, ...ends), Math.max(high, ...ends)]);
      }
    }
  }
  return [...spans].map(([at, [low, high]]) => ({
    kind: "line",
    from: point(axis, at, low),
    to: point(axis, at, high),
  }));
}

function point(axis: Axis, along: number, across: number): Point {
  return axis === "x" ? { x: along, y: across } : { x: across, y: along };
}

/** Returns the elements of the same row or column, before and behind a frame, nearest first. */
function row(
  axis: Axis,
  frame: Rect,
  near: readonly Neighbour[],
): { before: Rect[]; behind: Rect[] } {
  const across = OTHER[axis];
  const [length, height] = [LENGTH[axis], LENGTH[across]];
  const beside = near
    .filter(
      ({ frame: it, kind }) =>
        kind === "element" &&
        it[across] < frame[across] + frame[height] &&
        frame[across] < it[across] + it[height],
    )
    .map((it) => it.frame);
  const middle = frame[axis] + frame[length] / 2;
  const center = (it: Rect) => it[axis] + it[length] / 2;
  return {
    before: beside.filter((it) => center(it) < middle).sort((a, b) => center(b) - center(a)),
    behind: beside.filter((it) => center(it) > middle).sort((a, b) => center(a) - center(b)),
  };
}

/** Returns where a frame would start to have equal gaps: between two, or as the next in a row. */
function equalPlaces(axis: Axis, frame: Rect, near: readonly Neighbour[]): number[] {
  const length = LENGTH[axis];
  const { before, behind } = row(axis, frame, near);
  const [left, lefter] = before;
  const [right, righter] = behind;
  const end = (it: Rect) => it[axis] + it[length];
  const places: number[] = [];
  if (left && right) {
    places.push((end(left) + right[axis] - frame[length]) / 2);
  }
  if (left && lefter && left[axis] > end(lefter)) {
    places.push(end(left) + left[axis] - end(lefter));
  }
  if (right && righter && righter[axis] > end(right)) {
    places.push(right[axis] - (righter[axis] - end(right)) - frame[length]);
  }
  return places;
}

function gapsAlong(axis: Axis, frame: Rect, near: readonly Neighbour[]): Guide[] {
  const length = LENGTH[axis];
  const across = OTHER[axis];
  if (!equalPlaces(axis, frame, near).some((at) => Math.abs(at - frame[axis]) < SAME)) {
    return [];
  }
  const { before, behind } = row(axis, frame, near);
  const all = [...before.slice(0, 2).reverse(), frame, ...behind.slice(0, 2)];
  const gaps = all.slice(1).map((it, at) => {
    const previous = all[at] as Rect;
    return { from: previous[axis] + previous[length], to: it[axis] };
  });
  const own = before.slice(0, 2).length;
  const wanted = [gaps[own - 1], gaps[own]].filter((it) => it !== undefined);
  const middle = frame[across] + frame[LENGTH[across]] / 2;
  return gaps
    .filter((gap) => gap.to > gap.from)
    .filter((gap) => {
      const same = wanted.some((it) => Math.abs(it.to - it.from - (gap.to - gap.from)) < 2 * SAME);
      return same && gaps.filter((it) => closeTo(it, gap)).length > 1;
    })
    .map((gap) => ({
      kind: "gap",
      from: point(axis, gap.from, middle),
      to: point(axis, gap.to, middle),
    }));
}

function closeTo(
  one: { readonly from: number; readonly to: number },
  other: { readonly from: number; readonly to: number },
): boolean {
  return Math.abs(one.to - one.from - (other.to - other.from)) < 2 * SAME;
}
