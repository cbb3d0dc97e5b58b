// Things of the model on their way to a diagram that does not show them yet.
import type { ItemId, Point } from "../backend";
import { projectCell } from "./another-project";
import { useCell } from "./cell";

/** What is to be shown, and where the pointer is in the window. */
export interface Showing {
  readonly items: readonly ItemId[];
  /** What the pointer carries along. */
  readonly name: string;
  /** Where it was let go or is now; null lets a free place be found. */
  readonly at: Point | null;
  /** Whether it is let go. */
  readonly dropped: boolean;
}

const showing = projectCell<Showing | null>(null);

/** Shows items on the diagram that is shown, where there is room for them. */
export function showHere(items: readonly ItemId[]): void {
  showing.set({ items, name: "", at: null, dropped: true });
}

/** Carries an item over the diagram, lets it go there, or thinks better of it. */
export function carry(next: Showing | null): void {
  showing.set(next);
}

/** Returns what is on its way, or null. */
export function useShowing(): Showing | null {
  return useCell(showing);
}

/** Calls back when something comes, moves or goes. */
export function watchShowing(listener: (showing: Showing | null) => void): () => void {
  return showing.watch(() => listener(showing.get()));
}
