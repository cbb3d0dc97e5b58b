import {
  type Boundary,
  backend,
  type CatalogueView,
  type Component,
  type Element,
  type Flow,
  type ItemId,
  type Letter,
  type LetterView,
  type ThreatRow,
} from "../backend";
import { cell, useCell } from "./cell";

/** Key of the component of flows that are nothing special. */
export const FLOW = "flow";

interface Loaded {
  readonly view: CatalogueView;
  readonly components: ReadonlyMap<string, Component>;
  readonly letters: ReadonlyMap<Letter, LetterView>;
}

const loaded = cell<Loaded | null>(null);

/** Reads the catalogue from the core, once; the window shows nothing before. */
export async function loadCatalogue(): Promise<void> {
  const view = await backend.catalogue();
  loaded.set({
    view,
    components: new Map(view.components.map((it) => [it.id, it])),
    letters: new Map(view.letters.map((it) => [it.letter, it])),
  });
}

/** Returns the content that the window draws, names and offers. */
export function useCatalogue(): CatalogueView {
  return catalogueOf(useCell(loaded)).view;
}

/** Returns a component, or undefined when the content no longer has it. */
export function componentOf(id: string): Component | undefined {
  return loaded.get()?.components.get(id);
}

/** Returns the name of a component for people; its key when the content no longer has it. */
export function componentTitle(id: string): string {
  return componentOf(id)?.title ?? id;
}

/** The records that items stand for. */
export interface Items {
  readonly elements: ReadonlyMap<string, Element>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly boundaries: ReadonlyMap<string, Boundary>;
}

/**
 * Returns the component of an item. Where the content no longer has it, that of its kind stands in
 * for it, so that what every such thing has can still be stated.
 */
export function componentOfItem(items: Items, item: ItemId): Component | undefined {
  switch (item.kind) {
    case "element": {
      const element = items.elements.get(item.id);
      return element && (componentOf(element.component) ?? componentOf(element.kind));
    }
    case "flow": {
      const flow = items.flows.get(item.id);
      return flow && (componentOf(flow.component ?? FLOW) ?? componentOf(FLOW));
    }
    case "boundary": {
      const boundary = items.boundaries.get(item.id);
      return boundary && (componentOf(boundary.component) ?? componentOf(boundary.form ?? "zone"));
    }
  }
}

/** Returns the name of a property for people; its key in words when the component has it not. */
export function propertyTitle(component: Component | undefined, key: string): string {
  return component?.properties.find((it) => it.key === key)?.title ?? key.replaceAll("_", " ");
}

/** Returns what a letter is called and means. */
export function letterOf(letter: Letter): LetterView | undefined {
  return loaded.get()?.letters.get(letter);
}

/** Returns what the letter of a threat is called; its category where STRIDE has no letter for it. */
export function letterTitle(threat: Pick<ThreatRow, "letter" | "category">): string {
  return threat.letter === null
    ? threat.category
    : (letterOf(threat.letter)?.title ?? threat.letter);
}

function catalogueOf(value: Loaded | null): Loaded {
  if (value === null) {
    throw new Error("The catalogue is not loaded yet.");
  }
  return value;
}
