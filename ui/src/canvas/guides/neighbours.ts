// What pulls at what is dragged: elements, zones and free texts in sight that do not move themselves.
import type { Annotation, ItemId } from "../../backend";
import { currentDiagram } from "../../document/diagrams";
import { itemKey, placementKey } from "../../document/item";
import { currentDocument } from "../../document/store";
import { membersOf } from "../members";
import { overlaps } from "../rect";
import { textsInside } from "../shifting";
import { currentView } from "../viewing";
import type { Neighbour } from "./snap";

/** What moves: items, and free texts that are moved or selected with them. */
export interface Moving {
  readonly items: readonly ItemId[];
  readonly texts: readonly Annotation[];
}

/** Gathered once per drag. */
let near: { readonly key: string; readonly neighbours: readonly Neighbour[] } | null = null;

/** Returns what pulls at what moves. */
export function neighboursOf(moving: Moving): readonly Neighbour[] {
  const key = [...moving.items.map(itemKey), ...moving.texts.map((it) => it.id)].join();
  if (near?.key !== key) {
    near = { key, neighbours: inSight(moving) };
  }
  return near.neighbours;
}

/** The drag is over: the next one may have other neighbours. */
export function forgetNeighbours(): void {
  near = null;
}

function inSight({ items, texts }: Moving): Neighbour[] {
  const document = currentDocument();
  const sight = currentView()?.sight();
  if (!document || !sight) {
    return [];
  }
  const diagram = currentDiagram();
  const zones = items.filter((it) => it.kind === "boundary");
  const inside = membersOf(
    document,
    zones.map((it) => it.id),
  );
  const moving = new Set([...items, ...inside].map(itemKey));
  const frames = zones.flatMap((it) => {
    const placement = document.placements.get(placementKey(diagram, it));
    return placement ? [placement.frame] : [];
  });
  const along = new Set([...texts, ...textsInside(frames, texts)].map((it) => it.id));
  const placed = [...document.placements.values()]
    .filter((it) => it.diagram === diagram && !moving.has(itemKey(it.item)))
    .map(
      ({ item, frame }): Neighbour => ({
        frame,
        kind: item.kind === "boundary" ? "zone" : "element",
      }),
    );
  const written = [...document.annotations.values()]
    .filter((it) => it.diagram === diagram && !along.has(it.id))
    .map(({ frame }): Neighbour => ({ frame, kind: "text" }));
  return [...placed, ...written].filter((it) => overlaps(it.frame, sight));
}
