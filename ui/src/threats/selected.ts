import type { Boundary, ItemId, ThreatRow } from "../backend";
import { itemKey } from "../document/item";
import type { OpenDocument } from "../document/open-document";

type Parts = Pick<OpenDocument, "threatsBySubject" | "elements" | "boundaries">;

/** Returns the threats about the items, and about the elements inside the zones among them. */
export function threatsOf(items: readonly ItemId[], parts: Parts): readonly ThreatRow[] {
  const subjects = new Set<string>();
  for (const item of items) {
    subjects.add(itemKey(item));
    if (item.kind === "boundary") {
      for (const element of parts.elements.values()) {
        if (element.zones.some((zone) => liesIn(zone, item.id, parts.boundaries))) {
          subjects.add(itemKey({ kind: "element", id: element.id }));
        }
      }
    }
  }
  return [...subjects].flatMap((subject) => parts.threatsBySubject.get(subject) ?? []);
}

function liesIn(zone: string, around: string, zones: ReadonlyMap<string, Boundary>): boolean {
  for (let id: string | null | undefined = zone; id; id = zones.get(id)?.parent) {
    if (id === around) {
      return true;
    }
  }
  return false;
}
