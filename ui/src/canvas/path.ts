// Paths in tenths of a unit, with the same whole-number arithmetic as the drawing of the core.
import type { Point } from "../backend";
import { GEOMETRY } from "./geometry";

type Fine = readonly [number, number];

/** A flow's line as SVG paths. */
export interface DrawnPath {
  /** The line with rounded corners; it stops inside of the arrowheads. */
  readonly line: string;
  /** Filled arrowheads. */
  readonly heads: readonly string[];
}

/** Returns the line and arrowheads of a flow along its corners. */
export function drawPath(points: readonly Point[], twoWay: boolean): DrawnPath {
  // Bends may lie on each other; arrowheads need a piece to point along.
  const apart = points.filter((it, at) => it.x !== points[at - 1]?.x || it.y !== points[at - 1]?.y);
  const fine: Fine[] = apart.map(({ x, y }) => [x * 10, y * 10]);
  const [first, second] = fine;
  const [before, tip] = fine.slice(-2);
  if (!first || !second || !before || !tip) {
    return { line: "", heads: [] };
  }
  const heads = [arrow(before, tip)];
  fine[fine.length - 1] = towards(tip, before, GEOMETRY.arrowLength * 10 - 10);
  if (twoWay) {
    heads.push(arrow(second, first));
    const start = fine.length === 2 ? (fine[1] ?? second) : second;
    fine[0] = towards(first, start, GEOMETRY.arrowLength * 10 - 10);
  }
  return { line: rounded(fine), heads: heads.filter((head) => head !== "") };
}

/** Returns the point halfway along a path. */
export function middle(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, at) => {
    const from = points[at] ?? point;
    return Math.hypot(point.x - from.x, point.y - from.y);
  });
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [at, length] of lengths.entries()) {
    const from = points[at];
    const to = points[at + 1];
    if (from && to && left <= length) {
      const part = length === 0 ? 0 : left / length;
      return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function rounded(points: readonly Fine[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) {
    return "";
  }
  let path = `M${pair(first)}`;
  for (let at = 1; at + 1 < points.length; at += 1) {
    const [before, corner, after] = [points[at - 1], points[at], points[at + 1]];
    if (!before || !corner || !after) {
      continue;
    }
    const room = Math.trunc(Math.min(way(before, corner), way(corner, after)) / 2);
    const radius = Math.min(room, GEOMETRY.cornerRadius * 10);
    path += `L${pair(towards(corner, before, radius))}Q${pair(corner)} ${pair(towards(corner, after, radius))}`;
  }
  return `${path}L${pair(last)}`;
}

function arrow(before: Fine, tip: Fine): string {
  const long = way(before, tip);
  if (long === 0) {
    return "";
  }
  const base = towards(tip, before, GEOMETRY.arrowLength * 10);
  const half = GEOMETRY.arrowWidth * 5;
  const dx = Math.trunc(((tip[0] - before[0]) * half) / long);
  const dy = Math.trunc(((tip[1] - before[1]) * half) / long);
  return `M${pair(tip)}L${pair([base[0] - dy, base[1] + dx])}L${pair([base[0] + dy, base[1] - dx])}Z`;
}

function towards(from: Fine, to: Fine, distance: number): Fine {
  const long = Math.max(way(from, to), 1);
  const near = Math.min(distance, long);
  return [
    from[0] + Math.trunc(((to[0] - from[0]) * near) / long),
    from[1] + Math.trunc(((to[1] - from[1]) * near) / long),
  ];
}

function way(from: Fine, to: Fine): number {
  return Math.floor(Math.hypot(to[0] - from[0], to[1] - from[1]));
}

function pair([x, y]: Fine): string {
  return `${x / 10} ${y / 10}`;
}
