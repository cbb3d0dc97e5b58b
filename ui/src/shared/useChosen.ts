import { type KeyboardEvent, useState } from "react";

/** Which of a list is chosen, and what the keys of the field above it do. */
export interface Chosen<T> {
  readonly at: number;
  readonly active: T | undefined;
  /** Chooses the first one, as for another list. */
  readonly first: () => void;
  readonly show: (index: number) => void;
  readonly take: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Lets arrows walk through a list and Enter take what they reached. */
export function useChosen<T>(
  found: readonly T[],
  onTake: (taken: T) => void,
  onShow?: (shown: T) => void,
): Chosen<T> {
  const [at, setAt] = useState(0);
  const show = (index: number) => {
    const shown = found[index];
    if (index !== at) {
      setAt(index);
      if (shown !== undefined) {
        onShow?.(shown);
      }
    }
  };
  const take = (index: number) => {
    const taken = found[index];
    if (taken !== undefined) {
      onTake(taken);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      show((at + step + found.length) % found.length);
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take(at);
    }
  };
  return { at, active: found[at], first: () => setAt(0), show, take, onKeyDown };
}
