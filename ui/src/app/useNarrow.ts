import { useSyncExternalStore } from "react";

const NARROW = media("(max-width: 1799px)");
const FOLDED = media("(max-width: 899px)");

function media(query: string) {
  const list = matchMedia(query);
  return {
    watch: (listener: () => void) => {
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    now: () => list.matches,
  };
}

/** Tells whether the window is too narrow for a large diagram between two panes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(NARROW.watch, NARROW.now);
}

/** Tells whether the window is too narrow for everything that the header offers. */
export function useFolded(): boolean {
  return useSyncExternalStore(FOLDED.watch, FOLDED.now);
}
