import type { ItemId } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { itemKey, itemOfKey } from "../document/item";
import { currentSelection, currentTexts, select } from "../document/selection";
import { isFramed, linesOn } from "./shifting";

/**
 * Takes over what the diagram library selected. What it does not know, flows and lines, stays
 * selected only when something is added.
 */
export function selectNodes(
  changes: readonly { readonly id: string; readonly selected: boolean }[],
  additive: boolean,
): void {
  const lines = linesOn(currentDiagram());
  const chosen = new Map(
    currentSelection()
      .filter((it) => additive || isFramed(it, lines))
      .map((it) => [itemKey(it), it]),
  );
  for (const { id, selected } of changes) {
    if (selected) {
      chosen.set(id, itemOfKey(id));
    } else {
      chosen.delete(id);
    }
  }
  select([...chosen.values()], additive ? currentTexts() : []);
}

/** The keys that add to the selection. */
export interface Keys {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What is selected: items and the ids of free texts. */
export type Chosen = Parameters<typeof select>;

/** Tells whether a key that adds to the selection is held. */
export function adds({ shiftKey, ctrlKey, metaKey }: Keys): boolean {
  return shiftKey || ctrlKey || metaKey;
}

/** Returns what is selected after a click on an item, which adds or removes it with a key held. */
export function withItem(item: ItemId, keys: Keys): Chosen {
  if (!adds(keys)) {
    return [[item]];
  }
  const before = currentSelection();
  const others = before.filter((it) => itemKey(it) !== itemKey(item));
  return [others.length < before.length ? others : [...others, item], currentTexts()];
}

/** Returns what is selected after a click on a free text. */
export function withText(id: string, keys: Keys): Chosen {
  if (!adds(keys)) {
    return [[], [id]];
  }
  const others = currentTexts().filter((it) => it !== id);
  const texts = others.length < currentTexts().length ? others : [...others, id];
  return [currentSelection(), texts];
}

/** Returns what is selected after a click on nothing: with a key held it was only a miss. */
export function withNothing(keys: Keys): Chosen {
  return adds(keys) ? [currentSelection(), currentTexts()] : [[]];
}
