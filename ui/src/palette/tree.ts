import type { ItemId } from "../backend";
import type { OpenDocument } from "../document/store";

/** A line of the outline. */
export interface Branch {
  /** Unique in the tree: something in several zones stands below each of them. */
  readonly key: string;
  readonly item: ItemId;
  readonly name: string;
  readonly kind: "zone" | "line" | "external-entity" | "process" | "data-store" | "flow";
  readonly depth: number;
  readonly children: readonly Branch[];
}

type Parts = Pick<OpenDocument, "boundaries" | "elements" | "flows">;

/** Returns the model as a tree: zones with what they contain, then what lies outside of all zones. */
export function outline(document: Parts): readonly Branch[] {
  const zones = new Map<string | null, string[]>();
  for (const zone of document.boundaries.values()) {
    const parent =
      zone.parent !== null && document.boundaries.has(zone.parent) ? zone.parent : null;
    zones.set(parent, [...(zones.get(parent) ?? []), zone.id]);
  }
  const elements = new Map<string | null, string[]>();
  for (const element of document.elements.values()) {
    const homes = element.zones.length > 0 ? element.zones : [null];
    for (const home of homes) {
      elements.set(home, [...(elements.get(home) ?? []), element.id]);
    }
  }
  return level(document, zones, elements, null, "", 0);
}

function level(
  document: Parts,
  zones: ReadonlyMap<string | null, readonly string[]>,
  elements: ReadonlyMap<string | null, readonly string[]>,
  parent: string | null,
  path: string,
  depth: number,
): Branch[] {
  const below = (zones.get(parent) ?? []).flatMap((id): Branch[] => {
    const zone = document.boundaries.get(id);
    const key = `${path}/${id}`;
    return zone
      ? [
          {
            key,
            item: { kind: "boundary", id },
            name: zone.name,
            kind: zone.form ?? "zone",
            depth,
            children: level(document, zones, elements, id, key, depth + 1),
          },
        ]
      : [];
  });
  const here = (elements.get(parent) ?? []).flatMap((id): Branch[] => {
    const element = document.elements.get(id);
    const key = `${path}/${id}`;
    return element
      ? [
          {
            key,
            item: { kind: "element", id },
            name: element.name,
            kind: element.kind,
            depth,
            children: flowsFrom(document, id, key, depth + 1),
          },
        ]
      : [];
  });
  return [...byName(below), ...byName(here)];
}

function flowsFrom(document: Parts, element: string, path: string, depth: number): Branch[] {
  const flows: Branch[] = [];
  for (const flow of document.flows.values()) {
    if (flow.from === element) {
      const target = document.elements.get(flow.to)?.name ?? "";
      flows.push({
        key: `${path}/${flow.id}`,
        item: { kind: "flow", id: flow.id },
        name: `${flow.name} → ${target}`,
        kind: "flow",
        depth,
        children: [],
      });
    }
  }
  return byName(flows);
}

function byName(branches: Branch[]): Branch[] {
  return branches.sort((a, b) => a.name.localeCompare(b.name) || a.key.localeCompare(b.key));
}

/** Returns the lines that are seen: children of closed branches are not. */
export function visible(
  branches: readonly Branch[],
  isOpen: (branch: Branch) => boolean,
): readonly Branch[] {
  return branches.flatMap((branch) =>
    isOpen(branch) ? [branch, ...visible(branch.children, isOpen)] : [branch],
  );
}
