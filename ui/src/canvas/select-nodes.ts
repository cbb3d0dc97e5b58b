import type { ItemId } from "../backend";
import { itemKey, itemOfKey } from "../document/item";
import { currentSelection, select } from "../document/selection";

/** Takes over what the diagram library selected. Flows stay selected only when something is added. */
export function selectNodes(
  changes: readonly { readonly id: string; readonly selected: boolean }[],
  additive: boolean,
): void {
  const chosen = new Map(
    currentSelection()
      .filter((it) => additive || it.kind !== "flow")
      .map((it) => [itemKey(it), it]),
  );
  for (const { id, selected } of changes) {
    if (selected) {
      chosen.set(id, itemOfKey(id));
    } else {
      chosen.delete(id);
    }
  }
  select([...chosen.values()]);
}

/** Returns what is selected after a click on a flow, which adds or removes it with a key held. */
export function withFlow(
  id: string,
  keys: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
): readonly ItemId[] {
  const item = { kind: "flow", id } as const;
  if (!(keys.shiftKey || keys.ctrlKey || keys.metaKey)) {
    return [item];
  }
  const before = currentSelection();
  const others = before.filter((it) => it.kind !== "flow" || it.id !== id);
  return others.length < before.length ? others : [...others, item];
}
