import { cell, useCell } from "./cell";

/** How long something may take before it is told, in milliseconds. */
const PATIENCE = 400;

const busy = cell<readonly string[]>([]);

/** Says what the program works on, should it take a while; returns how to say that it is done. */
export function begin(doing: string): () => void {
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    busy.set([...busy.get(), doing]);
  }, PATIENCE);
  return () => {
    clearTimeout(timer);
    if (told) {
      const at = busy.get().indexOf(doing);
      busy.set(busy.get().filter((_, index) => index !== at));
    }
  };
}

/** Returns what the program works on and takes a while, or null. */
export function useBusy(): string | null {
  return useCell(busy)[0] ?? null;
}

/** Returns what the program works on and takes a while. For code outside of components. */
export function busyWith(): string | null {
  return busy.get()[0] ?? null;
}
