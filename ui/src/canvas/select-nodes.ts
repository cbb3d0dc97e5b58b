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
