// The panes around the diagram. How they were left is kept for each project.
import type { Layout } from "../backend";
import { projectCell } from "../document/another-project";
import { cell, useCell } from "../document/cell";

/** The panes, each with its size. The diagram that is shown is kept with them elsewhere. */
export type Panes = Required<Omit<Layout, "diagram">>;

/** How panes stand before anybody moved them. */
export const UNMOVED: Panes = {
  left: true,
  leftWidth: 240,
  right: true,
  rightWidth: 320,
  drawer: false,
  drawerHeight: 240,
};

/** The least and the most that a pane can be wide or high, in pixels. */
export const LIMITS = {
  leftWidth: [200, 420],
  rightWidth: [280, 560],
  drawerHeight: [120, 900],
} as const;

const panes = cell<Panes>(UNMOVED);
const presenting = projectCell(false);

/** Returns how the panes stand. */
export function usePanes(): Panes {
  return useCell(panes);
}

/** Returns how the panes stand. For code outside of components. */
export function currentPanes(): Panes {
  return panes.get();
}

/** Shows, hides or resizes panes; sizes stay within their limits. */
export function setPanes(change: Partial<Panes>): void {
  const next = { ...panes.get(), ...change };
  for (const key of ["leftWidth", "rightWidth", "drawerHeight"] as const) {
    const [least, most] = LIMITS[key];
    next[key] = Math.round(Math.min(most, Math.max(least, next[key])));
  }
  panes.set(next);
}

/** Shows or hides the pane with palette and outline. */
export const toggleLeft = () => setPanes({ left: !panes.get().left });
/** Shows or hides the inspector. */
export const toggleRight = () => setPanes({ right: !panes.get().right });
/** Opens or closes the drawer. */
export const toggleDrawer = () => setPanes({ drawer: !panes.get().drawer });

/** Tells whether the model is shown to a room: big, with the panes away. */
export function usePresenting(): boolean {
  return useCell(presenting);
}

/** Tells whether the model is shown to a room. For code outside of components. */
export function isPresenting(): boolean {
  return presenting.get();
}

/** Shows the model to a room, or goes back to working on it. */
export function present(on: boolean): void {
  presenting.set(on);
}
