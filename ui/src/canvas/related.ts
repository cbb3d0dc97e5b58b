import type { ItemId } from "../backend";
import { itemKey } from "../document/item";
import type { OpenDocument } from "../document/store";
import { membersOf } from "./members";

/**
 * Returns the keys of what belongs to a selection: itself, the flows that touch it, and what those
 * connect it to. A zone stands for everything inside of it.
 */
export function relatedTo(
  document: OpenDocument,
  selection: readonly ItemId[],
): ReadonlySet<string> {
  const related = new Set(selection.map(itemKey));
  const zones = selection.filter((it) => it.kind === "boundary").map((it) => it.id);
  const members = zones.length > 0 ? membersOf(document, zones) : [];
  const elements = new Set(
    [...selection, ...members].filter((it) => it.kind === "element").map((it) => it.id),
  );
  for (const member of members) {
    related.add(itemKey(member));
  }
  for (const flow of document.flows.values()) {
    const chosen = related.has(`flow:${flow.id}`);
    if (chosen || elements.has(flow.from) || elements.has(flow.to)) {
      related.add(`flow:${flow.id}`);
      related.add(`element:${flow.from}`);
      related.add(`element:${flow.to}`);
    }
  }
  return related;
}
