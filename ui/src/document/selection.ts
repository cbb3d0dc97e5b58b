import type { ItemId } from "../backend";
import { projectCell } from "./another-project";
import { useCell } from "./cell";
import { itemKey } from "./item";
import type { OpenDocument } from "./open-document";

const selection = projectCell<readonly ItemId[]>([]);
// Free texts are no items of the model: nothing but the drawing knows them.
const texts = projectCell<readonly string[]>([]);

/** Returns what is selected, in the order in which it was selected. */
export function useSelection(): readonly ItemId[] {
  return useCell(selection);
}

/** Returns what is selected. For code outside of components. */
export function currentSelection(): readonly ItemId[] {
  return selection.get();
}

/** Calls back after each change of the selection; returns how to stop that. */
export function watchSelection(listener: () => void): () => void {
  return selection.watch(listener);
}

/** Returns the ids of the free texts that are selected. */
export function useSelectedTexts(): readonly string[] {
  return useCell(texts);
}

/** Returns the ids of the free texts that are selected. For code outside of components. */
export function currentTexts(): readonly string[] {
  return texts.get();
}

/** Selects these items and free texts, and nothing else. */
export function select(items: readonly ItemId[], chosenTexts: readonly string[] = []): void {
  const old = texts.get();
  if (old.length !== chosenTexts.length || old.some((id, at) => id !== chosenTexts[at])) {
    texts.set(chosenTexts);
  }
  const before = selection.get();
  const same =
    before.length === items.length &&
    before.every((item, at) => {
      const other = items[at];
      return other !== undefined && itemKey(item) === itemKey(other);
    });
  if (!same) {
    selection.set(items);
  }
}

/** Drops from the selection what the document no longer has. */
export function keepExisting(document: OpenDocument): void {
  const texted = texts.get().filter((id) => document.annotations.has(id));
  if (texted.length !== texts.get().length) {
    texts.set(texted);
  }
  const kept = selection.get().filter((item) => exists(document, item));
  if (kept.length !== selection.get().length) {
    selection.set(kept);
  }
}

/** Tells whether the document has an item. */
export function exists(document: OpenDocument, item: ItemId): boolean {
  switch (item.kind) {
    case "element":
      return document.elements.has(item.id);
    case "flow":
      return document.flows.has(item.id);
    case "boundary":
      return document.boundaries.has(item.id);
  }
}
