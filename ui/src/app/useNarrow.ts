import { useSyncExternalStore } from "react";

const NARROW = matchMedia("(max-width: 1799px)");

function watch(listener: () => void): () => void {
  NARROW.addEventListener("change", listener);
  return () => NARROW.removeEventListener("change", listener);
}

/** Tells whether the window is too narrow for a large diagram between two panes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => NARROW.matches);
}
