// What the diagram says to screen readers about what the keys just did.
import { cell, useCell } from "../document/cell";

const spoken = cell<string>("");

/** Says a sentence. The same one twice is said twice. */
export function say(sentence: string): void {
  spoken.set(spoken.get() === sentence ? `${sentence}\u00a0` : sentence);
}

/** Returns what was said last. */
export function useSpoken(): string {
  return useCell(spoken);
}
