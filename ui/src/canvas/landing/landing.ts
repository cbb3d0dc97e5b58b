// Says where what is being dragged would belong if it were let go now.
import type { Home, ItemId, Point } from "../../backend";
import { cell, useCell } from "../../document/cell";
import { currentDocument, type OpenDocument } from "../../document/store";

/** The sign at what is being dragged. */
export interface Sign {
  readonly words: string;
  /** Whether it would belong elsewhere than before. */
  readonly changes: boolean;
  /** For something that is not on the diagram yet: where the pointer is. */
  readonly at: Point | null;
}

const sign = cell<Sign | null>(null);

/** Returns the sign, or null while nothing is dragged or nothing is to be said. */
export function useSign(): Sign | null {
  return useCell(sign);
}

/** Shows where things would belong. */
export function showHomes(homes: readonly Home[]): void {
  const document = currentDocument();
  const words = document && wordsOf(document, homes);
  const before = sign.get();
  if (words?.words !== before?.words) {
    sign.set(words ? { ...words, at: null } : null);
  }
}

/** Shows the zone that something from the palette would land in. */
export function showHomeAt(zone: string | null, at: Point): void {
  const name = zone === null ? undefined : currentDocument()?.boundaries.get(zone)?.name;
  sign.set(name === undefined ? null : { words: `Into ${name}`, changes: true, at });
}

/** Takes the sign away. */
export function endSign(): void {
  if (sign.get() !== null) {
    sign.set(null);
  }
}

/** Says what changes: into which zones, or out of which; otherwise where things stay. */
export function wordsOf(
  document: Pick<OpenDocument, "elements" | "boundaries">,
  homes: readonly Home[],
): Omit<Sign, "at"> | null {
  const [into, outOf, stays] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { item, zones } of homes) {
    const before = homesOf(document, item);
    for (const zone of zones) {
      (before.includes(zone) ? stays : into).add(zone);
    }
    for (const zone of before.filter((it) => !zones.includes(it))) {
      outOf.add(zone);
    }
  }
  const names = (zones: ReadonlySet<string>) =>
    [...zones].map((id) => document.boundaries.get(id)?.name ?? "").join(" and ");
  if (into.size > 0) {
    return { words: `Into ${names(into)}`, changes: true };
  }
  if (outOf.size > 0) {
    return { words: `Out of ${names(outOf)}`, changes: true };
  }
  return stays.size > 0 ? { words: `In ${names(stays)}`, changes: false } : null;
}

function homesOf(
  document: Pick<OpenDocument, "elements" | "boundaries">,
  item: ItemId,
): readonly string[] {
  if (item.kind === "element") {
    return document.elements.get(item.id)?.zones ?? [];
  }
  const parent = document.boundaries.get(item.id)?.parent;
  return parent ? [parent] : [];
}
