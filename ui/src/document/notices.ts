import { cell, useCell } from "./cell";

/** Something to tell the person, with one thing to do about it at most. */
export interface Notice {
  /** What went wrong, what was done, or why nothing was. */
  readonly kind: "problem" | "done" | "info";
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** A notice that is shown. */
export interface ShownNotice extends Notice {
  readonly id: number;
}

const notices = cell<readonly ShownNotice[]>([]);
let counted = 0;
const LIFE = { done: 6_000, info: 6_000, problem: 15_000 };
const MOST = 3;

/**
 * Shows a notice, and returns how to take it away. The same sentence is never shown twice at a time.
 */
export function notify(notice: Notice): () => void {
  counted += 1;
  const shown: ShownNotice = { ...notice, id: counted };
  const others = notices.get().filter((it) => it.sentence !== notice.sentence);
  notices.set([...others, shown].slice(-MOST));
  setTimeout(() => dismiss(shown.id), LIFE[notice.kind]);
  return () => dismiss(shown.id);
}

/** Takes a notice away. */
export function dismiss(id: number): void {
  const kept = notices.get().filter((it) => it.id !== id);
  if (kept.length !== notices.get().length) {
    notices.set(kept);
  }
}

/** Returns the notices that are shown, the oldest first. */
export function useNotices(): readonly ShownNotice[] {
  return useCell(notices);
}
