import type { ItemId } from "../backend";
import type { OpenDocument } from "../document/store";

/** Returns how many zones lie around a zone. */
export function depthOf(boundaries: OpenDocument["boundaries"], id: string): number {
  let depth = 0;
  const seen = new Set([id]);
  let parent = boundaries.get(id)?.parent ?? null;
  while (parent !== null && !seen.has(parent)) {
    seen.add(parent);
    depth += 1;
    parent = boundaries.get(parent)?.parent ?? null;
  }
  return depth;
}

/** Returns everything that lies in some zones, at any depth. */
export function membersOf(document: OpenDocument, zones: readonly string[]): ItemId[] {
  const inside = new Set(zones);
  const members: ItemId[] = [];
  let grew = true;
  while (grew) {
    grew = false;
    for (const zone of document.boundaries.values()) {
      if (zone.parent !== null && inside.has(zone.parent) && !inside.has(zone.id)) {
        inside.add(zone.id);
        members.push({ kind: "boundary", id: zone.id });
        grew = true;
      }
    }
  }
  for (const element of document.elements.values()) {
    if (element.zones.some((zone) => inside.has(zone))) {
      members.push({ kind: "element", id: element.id });
    }
  }
  return members;
}
