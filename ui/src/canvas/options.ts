// How the canvas behaves on this screen; kept while the window is open.
import type { Point } from "../backend";
import { cell, useCell } from "../document/cell";
import { snapped } from "./rect";

/** Steps of the grid in diagram units; 0 is off. */
export const GRID_STEPS = [10, 20, 0] as const;

const grid = cell<number>(GRID_STEPS[0]);
const map = cell<boolean>(true);

/** Returns the step of the grid. */
export function useGrid(): number {
  return useCell(grid);
}

/** Returns the step of the grid. For code outside of components. */
export function currentGrid(): number {
  return grid.get();
}

/** Returns how far an arrow key moves something: to the next line of the grid, or by a unit. */
export function gridStep(): number {
  return grid.get() || 1;
}

/** Returns the nearest point of the grid; whole units where it is off. */
export function gridded({ x, y }: Point): Point {
  return { x: snapped(x, grid.get()), y: snapped(y, grid.get()) };
}

/** Takes the next step of the grid. */
export function nextGrid(): void {
  const at = GRID_STEPS.indexOf(grid.get() as (typeof GRID_STEPS)[number]);
  grid.set(GRID_STEPS[(at + 1) % GRID_STEPS.length] ?? 0);
}

/** Tells whether the small map is shown. */
export function useMap(): boolean {
  return useCell(map);
}

/** Shows or hides the small map. */
export function toggleMap(): void {
  map.set(!map.get());
}
