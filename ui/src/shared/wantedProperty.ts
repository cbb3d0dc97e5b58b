import { useSyncExternalStore } from "react";

/** A property that somebody is to state next, of an item written as `kind:id`. */
export interface WantedProperty {
  readonly item: string;
  readonly key: string;
}

let wanted: WantedProperty | null = null;
const listeners = new Set<() => void>();

/** Asks the inspector to bring a property of the selected item under the hand; null forgets it. */
export function wantProperty(next: WantedProperty | null): void {
  wanted = next;
  for (const listener of listeners) {
    listener();
  }
}

/** Returns the property that is to be stated next. */
export function useWantedProperty(): WantedProperty | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => wanted,
  );
}
