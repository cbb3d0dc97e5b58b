// Selects all things of one kind on the diagram.
import type { ItemId } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { itemKey } from "../document/item";
import { currentSelection, select } from "../document/selection";
import { currentDocument, type OpenDocument } from "../document/store";
import { linesOn } from "./shifting";
import { say } from "./spoken";

/** The kinds that can be selected as a whole. */
export type Kind = ItemId["kind"];

const WORDS: { readonly [kind in Kind]: readonly [string, string] } = {
  element: ["element", "elements"],
  flow: ["flow", "flows"],
  boundary: ["boundary", "boundaries"],
};

/** Selects everything of a kind on the diagram. */
export function selectKind(kind: Kind): void {
  const items = shownItems().filter((it) => it.kind === kind);
  take(items, WORDS[kind]);
}

/** Selects everything on the diagram that is of the same component as what is selected. */
export function selectAlike(): void {
  const document = currentDocument();
  if (!document) {
    return;
  }
  const components = new Set(currentSelection().map((it) => componentKey(document, it)));
  take(
    shownItems().filter((it) => components.has(componentKey(document, it))),
    ["item", "items"],
  );
}

function take(items: readonly ItemId[], [one, several]: readonly [string, string]): void {
  select(items);
  say(`${items.length} ${items.length === 1 ? one : several} selected.`);
}

function shownItems(): ItemId[] {
  const document = currentDocument();
  const diagram = currentDiagram();
  if (!document) {
    return [];
  }
  const here = (it: { readonly diagram: string }) => it.diagram === diagram;
  return [
    ...[...document.placements.values()].filter(here).map((it) => it.item),
    ...[...document.shapes.values()]
      .filter(here)
      .map((it): ItemId => ({ kind: "flow", id: it.flow })),
    ...linesOn(diagram).map((it) => it.item),
  ];
}

function componentKey(document: OpenDocument, item: ItemId): string {
  switch (item.kind) {
    case "element":
      return document.elements.get(item.id)?.component ?? itemKey(item);
    case "boundary":
      return document.boundaries.get(item.id)?.component ?? itemKey(item);
    case "flow":
      return document.flows.get(item.id)?.component ?? "flow";
  }
}
