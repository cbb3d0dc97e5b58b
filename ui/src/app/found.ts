import type { ItemId } from "../backend";
import type { OpenDocument } from "../document/store";

/** Something in the model that has a name. */
export interface Named {
  readonly item: ItemId;
  readonly name: string;
  readonly what: string;
}

const KINDS = {
  "external-entity": "external entity",
  process: "process",
  "data-store": "data store",
} as const;

/** Returns everything in the model that has a name. */
export function named(document: OpenDocument): readonly Named[] {
  return [
    ...[...document.elements.values()].map(
      (it): Named => ({
        item: { kind: "element", id: it.id },
        name: it.name,
        what: KINDS[it.kind],
      }),
    ),
    ...[...document.boundaries.values()].map(
      (it): Named => ({
        item: { kind: "boundary", id: it.id },
        name: it.name,
        what: it.form ?? "zone",
      }),
    ),
    ...[...document.flows.values()].map(
      (it): Named => ({ item: { kind: "flow", id: it.id }, name: it.name, what: "flow" }),
    ),
  ];
}

/** Tells whether every word of a text occurs in another one. */
export function matches(words: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}
