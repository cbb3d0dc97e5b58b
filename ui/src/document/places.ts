// Which diagrams show what. A flow is shown where both its ends are.
import type { Diagram, ItemId } from "../backend";
import { placementKey, shapeKey } from "./item";
import type { OpenDocument } from "./open-document";

type Placed = Pick<OpenDocument, "diagrams" | "placements" | "courses" | "shapes">;

/** Tells whether a diagram shows an item. */
export function shows(document: Placed, diagram: string, item: ItemId): boolean {
  const key = placementKey(diagram, item);
  return item.kind === "flow"
    ? document.shapes.has(shapeKey(diagram, item.id))
    : document.placements.has(key) || (item.kind === "boundary" && document.courses.has(key));
}

/** Returns the diagrams that show an item, in the order of their tabs. */
export function diagramsShowing(document: Placed, item: ItemId): readonly Diagram[] {
  return document.diagrams.filter((diagram) => shows(document, diagram.id, item));
}

/**
 * Returns the diagram on which to look at items: the one that shows most of them, and of several
 * such the shown one. Null when none shows any.
 */
export function bestDiagram(
  document: Placed,
  shown: string,
  items: readonly ItemId[],
): string | null {
  const count = (diagram: string) => items.filter((item) => shows(document, diagram, item)).length;
  let best = { id: shown, count: count(shown) };
  for (const { id } of document.diagrams) {
    const here = best.count === items.length ? 0 : count(id);
    if (here > best.count) {
      best = { id, count: here };
    }
  }
  return best.count > 0 ? best.id : null;
}

/** Returns the next diagram after the shown one that shows an item; null when no other one does. */
export function nextPlace(document: Placed, shown: string, item: ItemId): string | null {
  const at = document.diagrams.findIndex((it) => it.id === shown);
  const around = [...document.diagrams.slice(at + 1), ...document.diagrams.slice(0, at)];
  return around.find((it) => it.id !== shown && shows(document, it.id, item))?.id ?? null;
}

/** Returns what a diagram shows and no other one does: elements, zones and lines. */
export function onlyOn(document: Placed, diagram: string): readonly ItemId[] {
  const here: ItemId[] = [];
  const elsewhere = new Set<string>();
  for (const { diagram: on, item } of [
    ...document.placements.values(),
    ...document.courses.values(),
  ]) {
    if (item.kind !== "flow" && on === diagram) {
      here.push(item);
    } else {
      elsewhere.add(`${item.kind}:${item.id}`);
    }
  }
  return here.filter((item) => !elsewhere.has(`${item.kind}:${item.id}`));
}
