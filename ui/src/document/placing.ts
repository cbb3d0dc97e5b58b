// A component on its way from the palette to the diagram.
import { projectCell } from "./another-project";
import { useCell } from "./cell";

/** Stands for a free text, which is no component. */
export const TEXT = "text";

/** Stands for a process that is several, which is no component of its own. */
export const MULTIPLE = "process × n";

/** What is being placed, and where the pointer is in the window. */
export interface Placing {
  readonly component: string;
  /** Where it was let go or is now; null places it in the middle of what is seen. */
  readonly at: { readonly x: number; readonly y: number } | null;
  /** Whether it is let go. */
  readonly dropped: boolean;
}

const placing = projectCell<Placing | null>(null);

/** Tells the diagram what is coming. */
export function place(next: Placing | null): void {
  placing.set(next);
}

/** Returns what is coming, or null. */
export function usePlacing(): Placing | null {
  return useCell(placing);
}

/** Calls back when something comes, moves or goes. */
export function watchPlacing(listener: (placing: Placing | null) => void): () => void {
  return placing.watch(() => listener(placing.get()));
}
