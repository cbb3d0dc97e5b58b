import { useSyncExternalStore } from "react";

/** A value that components can watch. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** Calls back after each change; returns how to stop that. */
  readonly watch: (listener: () => void) => () => void;
}

/** Makes a watched value. Setting the same value again wakes nobody. */
export function cell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) {
        return;
      }
      value = next;
      for (const listener of [...listeners]) {
        listener();
      }
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Returns the value and renders again when it changes. */
export function useCell<T>(watched: Cell<T>): T {
  return useSyncExternalStore(watched.watch, watched.get);
}
