// What can be put on a diagram: the components of the palette, and what is no component.
import type { Component } from "../backend";
import type { IconName } from "../shared";
import { COMPONENT_ICONS } from "../shared/component-icons";
import { MULTIPLE, TEXT } from "./placing";

/** Something that a person finds by its name. */
export interface Offer
  extends Pick<Component, "id" | "title" | "summary" | "group" | "aliases" | "audited"> {
  /** A free text is no kind of component. */
  readonly kind: Component["kind"] | typeof TEXT;
}

const OTHERS: readonly Offer[] = [
  {
    id: MULTIPLE,
    title: "Multiple process",
    summary: "Several processes that work as one, drawn with a double outline.",
    group: "Shapes and notes",
    aliases: ["processes", "several processes", "multiple processes"],
    audited: false,
    kind: "process",
  },
  {
    id: TEXT,
    title: "Text",
    summary: "A free text on the diagram, for people only.",
    group: "Shapes and notes",
    aliases: ["free text", "note", "annotation", "label", "comment"],
    audited: false,
    kind: TEXT,
  },
];

/** Returns everything that the palette offers. */
export function offersOf(components: readonly Component[]): readonly Offer[] {
  return [...componentsOffered(components), ...OTHERS];
}

/** Returns the components among it. */
export function componentsOffered(components: readonly Component[]): readonly Component[] {
  return components.filter((it) => it.palette && it.kind !== "flow" && it.kind !== "trait");
}

/** Returns the symbol of an offer. */
export function iconOf({ kind }: Offer): IconName {
  return kind === TEXT ? "note" : COMPONENT_ICONS[kind];
}
