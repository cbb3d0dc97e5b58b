// What is copied, as the text that lies on the clipboard. The core checks it when it is pasted.
import type { ItemId, Point, Rect } from "../backend";
import { itemKey, placementKey, shapeKey } from "../document/item";
import type { OpenDocument } from "../document/open-document";
import { shows } from "../document/places";

const FORMAT = "bulkhead-fragment";
const VERSION = 1;

/**
 * Returns a part of a diagram as text: the items with what lies in the zones among them, the flows
 * between all those, and the free texts that are named or stand in such a zone. Null when that is
 * nothing.
 */
export function fragmentOf(
  document: OpenDocument,
  diagram: string,
  items: readonly ItemId[],
  texts: ReadonlySet<string> = new Set(),
): string | null {
  const here = items.filter((it) => it.kind !== "flow" && shows(document, diagram, it));
  const keys = new Set(here.map(itemKey));
  const zones = withNested(document, here);
  const boundaries = [...document.boundaries.values()].filter(
    ({ id }) =>
      keys.has(`boundary:${id}`) ||
      (zones.has(id) && shows(document, diagram, { kind: "boundary", id })),
  );
  const elements = [...document.elements.values()].filter(
    ({ id, zones: homes }) =>
      keys.has(`element:${id}`) ||
      (homes.some((it) => zones.has(it)) && shows(document, diagram, { kind: "element", id })),
  );
  const ends = new Set(elements.map((it) => it.id));
  const flows = [...document.flows.values()].filter(
    ({ from, to }) => ends.has(from) && ends.has(to),
  );
  const copied = new Set(boundaries.map((it) => it.id));
  const places = [
    ...boundaries.map(({ id }) => placementKey(diagram, { kind: "boundary", id })),
    ...elements.map(({ id }) => placementKey(diagram, { kind: "element", id })),
  ].flatMap((key) => document.placements.get(key) ?? []);
  const frames = places.filter((it) => it.item.kind === "boundary").map((it) => it.frame);
  const annotations = [...document.annotations.values()].filter(
    (it) =>
      it.diagram === diagram &&
      (texts.has(it.id) || frames.some((frame) => contains(frame, middle(it.frame)))),
  );
  if (boundaries.length + elements.length + annotations.length === 0) {
    return null;
  }
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    diagram,
    boundaries: boundaries.map((it) => ({
      ...it,
      parent: it.parent !== null && copied.has(it.parent) ? it.parent : null,
    })),
    elements: elements.map((it) => ({ ...it, zones: it.zones.filter((zone) => copied.has(zone)) })),
    flows,
    placements: places,
    courses: [
      ...boundaries.map(({ id }) => placementKey(diagram, { kind: "boundary", id })),
      ...flows.map(({ id }) => placementKey(diagram, { kind: "flow", id })),
    ].flatMap((key) => document.courses.get(key) ?? []),
    flowDrawings: flows.flatMap(({ id }) => document.flowDrawings.get(shapeKey(diagram, id)) ?? []),
    annotations,
  });
}

/** Returns the zones among items and all that nest in them. */
function withNested(document: OpenDocument, items: readonly ItemId[]): ReadonlySet<string> {
  const zones = new Set(items.filter((it) => it.kind === "boundary").map((it) => it.id));
  for (let before = -1; before !== zones.size; ) {
    before = zones.size;
    for (const { id, parent } of document.boundaries.values()) {
      if (parent !== null && zones.has(parent)) {
        zones.add(id);
      }
    }
  }
  return zones;
}

function middle({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function contains({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.y >= y && point.x <= x + width && point.y <= y + height;
}
