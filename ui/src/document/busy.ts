import { cell, useCell } from "./cell";

/** How long something may take before it is told, in milliseconds. */
const PATIENCE = 400;

/** What the program works on and takes a while. */
export interface Doing {
  /** What it is, as a sentence without its end. */
  readonly what: string;
  /** Ends it; missing where it cannot be ended. */
  readonly cancel?: () => void;
}

const busy = cell<readonly Doing[]>([]);

/** Says what the program works on, should it take a while; returns how to say that it is done. */
export function begin(what: string, cancel?: () => void): () => void {
  const doing: Doing = cancel ? { what, cancel } : { what };
  const timer = setTimeout(() => busy.set([...busy.get(), doing]), PATIENCE);
  return () => {
    clearTimeout(timer);
    if (busy.get().includes(doing)) {
      busy.set(busy.get().filter((it) => it !== doing));
    }
  };
}

/** Returns what the program works on and takes a while, or null. */
export function useBusy(): Doing | null {
  return useCell(busy)[0] ?? null;
}

/** Returns what the program works on and takes a while. For code outside of components. */
export function busyWith(): Doing | null {
  return busy.get()[0] ?? null;
}
