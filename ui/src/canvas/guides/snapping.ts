// Lets what is dragged or resized snap to its neighbours, and to the grid where there are none.
import type { ItemId, Moved, Rect } from "../../backend";
import { cell, useCell } from "../../document/cell";
import { currentDiagram } from "../../document/diagrams";
import { itemKey, placementKey } from "../../document/item";
import { currentDocument } from "../../document/store";
import { membersOf } from "../members";
import { currentGrid } from "../options";
import { around, overlaps, shifted, snapped } from "../rect";
import { currentView, movesFreely } from "../viewing";
import { type Guide, guidesOf, type Neighbour, pullOf, pullOfEdge } from "./snap";

/** How near something has to be to pull, in pixels of the screen. */
const REACH = 6;
const NO_GUIDES: readonly Guide[] = [];

const guides = cell(NO_GUIDES);
/** What may pull, gathered once per drag: those in sight that do not move themselves. */
let near: { readonly key: string; readonly neighbours: readonly Neighbour[] } | null = null;

/** Returns the lines that show what is lined up now. */
export function useGuides(): readonly Guide[] {
  return useCell(guides);
}

/** Ends the drag: no more lines. */
export function endSnapping(): void {
  near = null;
  guides.set(NO_GUIDES);
}

/** Returns what is dragged, moved as a whole to where it snaps. */
export function snapMoved(moved: readonly Moved[]): Moved[] {
  const box = around(moved.map((it) => it.frame));
  const view = currentView();
  if (!box || !view || movesFreely()) {
    guides.set(NO_GUIDES);
    return [...moved];
  }
  const neighbours = neighboursOf(moved.map((it) => it.item));
  const { dx, dy } = pullOf(box, neighbours, REACH / view.zoom());
  const grid = currentGrid();
  const by = {
    x: Math.round(dx ?? snapped(box.x, grid) - box.x),
    y: Math.round(dy ?? snapped(box.y, grid) - box.y),
  };
  guides.set(guidesOf(shifted(box, by.x, by.y), neighbours));
  return moved.map(({ item, frame }) => ({ item, frame: shifted(frame, by.x, by.y) }));
}

/** Returns a frame that is being resized, with the edges that move where they snap. */
export function snapResized(item: ItemId, frame: Rect, least: readonly [number, number]): Rect {
  const before = currentDocument()?.placements.get(placementKey(currentDiagram(), item))?.frame;
  const view = currentView();
  if (!before || !view || movesFreely()) {
    guides.set(NO_GUIDES);
    return frame;
  }
  const neighbours = neighboursOf([item]);
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

function neighboursOf(items: readonly ItemId[]): readonly Neighbour[] {
  const key = items.map(itemKey).join();
  if (near?.key !== key) {
    near = { key, neighbours: inSight(items) };
  }
  return near.neighbours;
}

function inSight(items: readonly ItemId[]): Neighbour[] {
  const document = currentDocument();
  const sight = currentView()?.sight();
  if (!document || !sight) {
    return [];
  }
  const diagram = currentDiagram();
  const zones = items.filter((it) => it.kind === "boundary").map((it) => it.id);
  const moving = new Set([...items, ...membersOf(document, zones)].map(itemKey));
  return [...document.placements.values()]
    .filter((it) => it.diagram === diagram && !moving.has(itemKey(it.item)))
    .filter((it) => overlaps(it.frame, sight))
    .map(({ item, frame }) => ({ frame, zone: item.kind === "boundary" }));
}
