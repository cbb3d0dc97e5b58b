// Where things of the outline stand.
import type { ItemId } from "../backend";
import { itemKey } from "../document/item";
import type { OpenDocument } from "../document/open-document";
import type { Branch } from "./tree";

/** On the shown diagram, on others only, or on none. */
export type Where = "here" | "elsewhere" | "nowhere";

/** Tells of every element, zone and line where it stands. */
export type Places = (item: ItemId) => Where;

/** Looks once through all places, so that each line of the outline finds its own at once. */
export function placesOf(
  { placements, courses, flows }: Pick<OpenDocument, "placements" | "courses" | "flows">,
  shown: string,
): Places {
  const found = new Map<string, Where>();
  for (const { diagram, item } of [...placements.values(), ...courses.values()]) {
    const key = itemKey(item);
    if (diagram === shown || !found.has(key)) {
      found.set(key, diagram === shown ? "here" : "elsewhere");
    }
  }
  const of = (kind: ItemId["kind"], id: string) => found.get(`${kind}:${id}`) ?? "nowhere";
  return (item) => {
    const flow = item.kind === "flow" ? flows.get(item.id) : undefined;
    if (!flow) {
      return of(item.kind, item.id);
    }
    const ends = [of("element", flow.from), of("element", flow.to)];
    return ends.every((it) => it === "here") ? "here" : "elsewhere";
  };
}

/** Returns what no diagram shows, by name, without what lies below it. */
export function onNoDiagram(
  { elements, boundaries }: Pick<OpenDocument, "elements" | "boundaries">,
  places: Places,
): readonly Branch[] {
  const all = [
    ...[...boundaries.values()].map(
      ({ id, name, form }): Branch => ({
        key: `nowhere/${id}`,
        item: { kind: "boundary", id },
        name,
        kind: form ?? "zone",
        depth: 0,
        children: [],
      }),
    ),
    ...[...elements.values()].map(
      ({ id, name, kind }): Branch => ({
        key: `nowhere/${id}`,
        item: { kind: "element", id },
        name,
        kind,
        depth: 0,
        children: [],
      }),
    ),
  ];
  return all
    .filter((it) => places(it.item) === "nowhere")
    .sort((a, b) => a.name.localeCompare(b.name) || a.key.localeCompare(b.key));
}
