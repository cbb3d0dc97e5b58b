// Where a flow from an element can go on a diagram, by walking and by name.
import type { Element, Rect } from "../../backend";
import { componentTitle } from "../../document/catalogue";
import { placementKey } from "../../document/item";
import type { OpenDocument } from "../../document/store";
import type { Option } from "../../shared/Combobox";
import { center } from "../rect";
import { type Direction, nextInDirection, type Place } from "../walking/walk";

const ARROWS: { readonly [key: string]: Direction } = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};
const NONE: ReadonlySet<string> = new Set();

/** Returns the element that walking begins at: the nearest one, or the source where it is alone. */
export function nearestTarget(document: OpenDocument, diagram: string, from: string): string {
  const here = frameOf(document, diagram, from);
  const others = placesOn(document, diagram).filter((it) => it.id !== from);
  if (!here) {
    return from;
  }
  const far = (it: Place) => {
    const [a, b] = [center(here), center(it.frame)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const nearest = others.reduce<Place | null>(
    (best, it) => (best === null || far(it) < far(best) ? it : best),
    null,
  );
  return nearest?.id ?? from;
}

/** Returns the element that an arrow leads to, the source included; null where none lies there. */
export function nextTarget(
  document: OpenDocument,
  diagram: string,
  at: string,
  arrow: string,
): string | null {
  const here = frameOf(document, diagram, at);
  const way = ARROWS[arrow];
  if (!here || !way) {
    return null;
  }
  const places = placesOn(document, diagram).filter((it) => it.id !== at);
  return nextInDirection(here, way, places, NONE)?.id ?? null;
}

/** Returns the elements of a diagram with a part of a name, the source itself last. */
export function targetsNamed(
  document: OpenDocument,
  diagram: string,
  from: string,
  text: string,
): readonly Option[] {
  const words = text.trim().toLowerCase();
  if (words === "") {
    return [];
  }
  return placesOn(document, diagram)
    .flatMap(({ id }) => document.elements.get(id) ?? [])
    .filter(({ name }) => name.toLowerCase().includes(words))
    .sort((a, b) => Number(a.id === from) - Number(b.id === from) || a.name.localeCompare(b.name))
    .map((it) => ({ key: it.id, title: it.name, aside: it.id === from ? "itself" : kindOf(it) }));
}

/** Many elements are called like their component; once is enough. */
function kindOf({ name, component }: Element): string {
  const title = componentTitle(component);
  return title === name ? "" : title;
}

function placesOn(document: OpenDocument, diagram: string): readonly Place[] {
  return [...document.placements.values()]
    .filter((it) => it.diagram === diagram && it.item.kind === "element")
    .map(({ item, frame }) => ({ id: item.id, frame }));
}

function frameOf(document: OpenDocument, diagram: string, id: string): Rect | undefined {
  return document.placements.get(placementKey(diagram, { kind: "element", id }))?.frame;
}
