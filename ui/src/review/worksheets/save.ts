import type { Worksheet } from "../../backend";
import { onSettle } from "../../document/settle";
import { apply, currentDocument } from "../../document/store";

let last: Promise<unknown> = Promise.resolve();
onSettle(() => last);

/**
 * Changes the worksheet of an element. Each change starts from what the one before it left, so that
 * two fields that are left one right after the other both count. `start` is where the first begins.
 */
export function changeWorksheet(
  start: Worksheet,
  change: (worksheet: Worksheet) => Worksheet,
): Promise<boolean> {
  const turn = last.then(() => {
    const now = currentDocument()?.worksheets.get(start.element) ?? start;
    return apply({ edit: "setWorksheet", element: start.element, worksheet: change(now) });
  });
  last = turn;
  return turn;
}

/** Throws the worksheet of an element away. */
export function removeWorksheet(element: string): Promise<boolean> {
  const turn = last.then(() => apply({ edit: "setWorksheet", element, worksheet: null }));
  last = turn;
  return turn;
}

/** Returns a list with one entry replaced; one that is empty now is taken out. */
export function withEntry<T>(list: readonly T[], at: number, entry: T | null): T[] {
  const others = list.slice(0, at);
  const after = list.slice(at + 1);
  return entry === null ? [...others, ...after] : [...others, entry, ...after];
}
