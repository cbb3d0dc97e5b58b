import type { ItemId } from "../backend";
import { itemKey } from "../document/item";
import { byHowWell, named } from "../document/named";
import type { OpenDocument } from "../document/open-document";
import type { Option } from "../shared/Combobox";

export type Items = Pick<OpenDocument, "elements" | "flows" | "boundaries">;

/** Something that a threat can be about. */
export interface SubjectChoice extends Option {
  readonly item: ItemId;
}

/** Returns everything that a threat can be about: elements, flows and boundaries, each by name. */
export function subjectChoices(items: Items): readonly SubjectChoice[] {
  const name = (id: string) => items.elements.get(id)?.name ?? "";
  const all = named(items).map(({ item, name: title, what }): SubjectChoice => {
    const flow = item.kind === "flow" ? items.flows.get(item.id) : undefined;
    const aside = flow ? `${name(flow.from)} ${flow.twoWay ? "⇄" : "→"} ${name(flow.to)}` : what;
    return { key: itemKey(item), title, aside, item };
  });
  const rank = { element: 0, flow: 1, boundary: 2 };
  return all.sort(
    (a, b) => rank[a.item.kind] - rank[b.item.kind] || a.title.localeCompare(b.title, "en"),
  );
}

/** Returns what fits a text: every word stands in the name, or between the ends of a flow. */
export function choicesFor(all: readonly SubjectChoice[], text: string): readonly SubjectChoice[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? all : byHowWell(all, words, (it) => `${it.title} ${it.aside}`);
}

/** Tells whether an item is out of scope, so that no threat about it is listed. */
export function isOutOfScope({ elements, flows }: Items, { kind, id }: ItemId): boolean {
  const found = kind === "element" ? elements.get(id) : kind === "flow" ? flows.get(id) : null;
  return (found?.outOfScope ?? null) !== null;
}

/** Returns what a key such as `element:…` stands for; nothing where there is no such thing. */
export function subjectOf(items: Items, key: string | undefined): ItemId | undefined {
  return key === undefined
    ? undefined
    : named(items).find(({ item }) => itemKey(item) === key)?.item;
}
