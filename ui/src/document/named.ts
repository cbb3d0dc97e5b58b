import type { ItemId } from "../backend";
import type { OpenDocument } from "./open-document";

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
export function named(
  document: Pick<OpenDocument, "elements" | "flows" | "boundaries">,
): readonly Named[] {
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

/**
 * Returns what is called so, with what starts with the first word before what only holds it. The
 * order stays apart from that.
 */
export function byHowWell<T>(
  all: readonly T[],
  words: readonly string[],
  name: (it: T) => string,
): readonly T[] {
  const [first = ""] = words;
  const found = all
    .map((it) => ({ it, text: name(it).toLowerCase() }))
    .filter(({ text }) => words.every((word) => text.includes(word)));
  const starts = found.filter(({ text }) => text.startsWith(first));
  const others = found.filter(({ text }) => !text.startsWith(first));
  return [...starts, ...others].map(({ it }) => it);
}
