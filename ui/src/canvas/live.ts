// What is being dragged, resized or nudged right now. Nothing of it is in the document yet.
import { useSyncExternalStore } from "react";
import type { FlowShape, Rect } from "../backend";
import { cell, useCell } from "../document/cell";
import { reuse } from "../document/reuse";

const NO_FRAMES: ReadonlyMap<string, Rect> = new Map();
const NO_SHAPES: ReadonlyMap<string, FlowShape> = new Map();
const NO_HOMES: ReadonlySet<string> = new Set();

const frames = cell(NO_FRAMES);
const shapes = cell(NO_SHAPES);
const homes = cell(NO_HOMES);

/** Returns where things would stand, by `kind:id`. */
export function useLiveFrames(): ReadonlyMap<string, Rect> {
  return useCell(frames);
}

/** Returns how a flow would run, or undefined while it runs as the document says. */
export function useLiveShape(flow: string): FlowShape | undefined {
  return useSyncExternalStore(shapes.watch, () => shapes.get().get(flow));
}

/** Returns how all flows would run that do not run as the document says, by their ids. */
export function useLiveShapes(): ReadonlyMap<string, FlowShape> {
  return useCell(shapes);
}

/** Returns the zones that something would land in. */
export function useLiveHomes(): ReadonlySet<string> {
  return useCell(homes);
}

/** Shows things at new places. */
export function showFrames(next: ReadonlyMap<string, Rect>): void {
  frames.set(reused(frames.get(), next));
}

/** Shows how one flow would run, and no other. */
export function showShape(shape: FlowShape): void {
  shapes.set(new Map([[shape.flow, shape]]));
}

/** Shows how flows would run and where things would land. */
export function showConsequences(
  nextShapes: ReadonlyMap<string, FlowShape>,
  nextHomes: ReadonlySet<string>,
): void {
  shapes.set(reused(shapes.get(), nextShapes));
  const before = homes.get();
  const same = before.size === nextHomes.size && [...before].every((it) => nextHomes.has(it));
  homes.set(same ? before : nextHomes);
}

/** Most answers say the same of most things; what they say again must wake nobody. */
function reused<T>(
  before: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const made = new Map([...next].map(([key, value]) => [key, reuse(before.get(key), value)]));
  const same = made.size === before.size && [...made].every(([key, it]) => before.get(key) === it);
  return same ? before : made;
}

/** Stops showing where things would land. */
export function landed(): void {
  homes.set(NO_HOMES);
}

/** Ends the movement: what the document says counts again. */
export function endLive(): void {
  frames.set(NO_FRAMES);
  shapes.set(NO_SHAPES);
  homes.set(NO_HOMES);
}
