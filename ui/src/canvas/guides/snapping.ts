// Lets what is dragged or resized snap to its neighbours, and to the grid where there are none.
import type { Moved, Point, Rect } from "../../backend";
import { cell, useCell } from "../../document/cell";
import { currentGrid } from "../options";
import { around, shifted, snapped } from "../rect";
import { selectedDrawn } from "../shifting";
import { currentView, movesFreely } from "../viewing";
import { forgetNeighbours, type Moving, neighboursOf } from "./neighbours";
import { type Guide, guidesOf, type Neighbour, pullOf, pullOfEdge } from "./snap";

/** How near something has to be to pull, in pixels of the screen. */
const REACH = 6;
const NO_GUIDES: readonly Guide[] = [];

const guides = cell(NO_GUIDES);

/** Returns the lines that show what is lined up now. */
export function useGuides(): readonly Guide[] {
  return useCell(guides);
}

/** Ends the drag: no more lines. */
export function endSnapping(): void {
  forgetNeighbours();
  guides.set(NO_GUIDES);
}

/** Returns what is dragged, moved as a whole to where it snaps. */
export function snapMoved(moved: readonly Moved[]): Moved[] {
  const items = moved.map((it) => it.item);
  const box = around(moved.map((it) => it.frame));
  const by = box && wayToSnap(box, neighboursOf({ items, texts: selectedDrawn().texts }));
  return moved.map(({ item, frame }) => ({
    item,
    frame: by ? shifted(frame, by.x, by.y) : frame,
  }));
}

/** Returns how far a box that is dragged goes as a whole, so that it stands where it snaps. */
export function snapShift(box: Rect, { x, y }: Point, moving: Moving): Point {
  const by = wayToSnap(shifted(box, x, y), neighboursOf(moving));
  return by ? { x: x + by.x, y: y + by.y } : { x: Math.round(x), y: Math.round(y) };
}

/** Returns a point that is dragged, where it snaps to neighbours or to other points of its own. */
export function snapPoint(at: Point, others: readonly Point[]): Point {
  const own = others.map((point): Neighbour => ({ frame: boxAt(point), kind: "text" }));
  const near = neighboursOf({ items: [], texts: [] });
  const by = wayToSnap(boxAt(at), [...near, ...own]);
  return by ? { x: at.x + by.x, y: at.y + by.y } : { x: Math.round(at.x), y: Math.round(at.y) };
}

/** Returns the way from where a box is to where it snaps, and shows why; null where nothing may. */
function wayToSnap(box: Rect, neighbours: readonly Neighbour[]): Point | null {
  const view = currentView();
  if (!view || movesFreely()) {
    guides.set(NO_GUIDES);
    return null;
  }
  const { dx, dy } = pullOf(box, neighbours, REACH / view.zoom());
  const grid = currentGrid();
  const x = Math.round(box.x + (dx ?? snapped(box.x, grid) - box.x));
  const y = Math.round(box.y + (dy ?? snapped(box.y, grid) - box.y));
  guides.set(guidesOf({ ...box, x, y }, neighbours));
  return { x: x - box.x, y: y - box.y };
}

/** Returns a frame that is being resized, with the edges that move where they snap. */
export function snapResized(
  before: Rect,
  frame: Rect,
  least: readonly [number, number],
  moving: Moving,
): Rect {
  const view = currentView();
  if (!view || movesFreely()) {
    guides.set(NO_GUIDES);
    return frame;
  }
  const neighbours = neighboursOf(moving);
  const snap = (axis: "x" | "y", at: number): number => {
    const pull = pullOfEdge(axis, at, neighbours, REACH / view.zoom());
    return Math.round(pull === null ? snapped(at, currentGrid()) : at + pull);
  };
  const span = (axis: "x" | "y", side: "width" | "height", smallest: number) => {
    const ends = [before[axis], before[axis] + before[side]] as const;
    const [from, to] = [frame[axis], frame[axis] + frame[side]];
    const start = from === ends[0] ? from : snap(axis, from);
    const end = to === ends[1] ? to : snap(axis, to);
    return end - start < smallest ? [from, to - from] : [start, end - start];
  };
  const [x = frame.x, width = frame.width] = span("x", "width", least[0]);
  const [y = frame.y, height = frame.height] = span("y", "height", least[1]);
  const next = { x, y, width, height };
  guides.set(guidesOf(next, neighbours).filter((it) => it.kind === "line"));
  return next;
}

function boxAt({ x, y }: Point): Rect {
  return { x, y, width: 0, height: 0 };
}
