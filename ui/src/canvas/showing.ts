// Where something of the model stands on a diagram that did not show it yet. Membership follows the
// place, so a place is looked for that leaves everything a member of what it is a member of.
import type { Edit, ItemId, Point, Rect } from "../backend";
import { placementKey } from "../document/item";
import type { OpenDocument } from "../document/open-document";
import { shows } from "../document/places";
import { freePlace, freePlaceIn, withLabels } from "./free-place";
import { GEOMETRY } from "./geometry";
import { around, center, contains, grown, snapped } from "./rect";

const ELEMENT = { width: GEOMETRY.elementWidth, height: GEOMETRY.elementHeight };
const ZONE = { width: 360, height: 240 };
const AIR = 25;
const STEP = 20;
/** How far a zone stands off its members. */
const EDGE = 30;

type Size = Pick<Rect, "width" | "height">;
interface Place {
  readonly item: ItemId;
  readonly frame: Rect;
}

/**
 * Returns the edits that show items on a diagram: the first one at a point where it was dropped, or
 * all of them near the middle of what is seen, where there is room.
 */
export function showingEdits(
  document: OpenDocument,
  diagram: string,
  items: readonly ItemId[],
  middle: Point,
  dropped: boolean,
): readonly Edit[] {
  const added: Place[] = [];
  return wanted(document, items).flatMap((item): Edit[] => {
    if (shows(document, diagram, item)) {
      return [];
    }
    if (item.kind === "boundary" && document.boundaries.get(item.id)?.form === "line") {
      return [{ edit: "draw", diagram, item, curve: straight(middle) }];
    }
    const there = [...placesOn(document, diagram), ...added];
    const frame = dropped
      ? centred(middle, sizeOf(document, item))
      : item.kind === "element"
        ? placeOfElement(document, there, item.id, middle)
        : placeOfZone(document, there, item.id, middle);
    added.push({ item, frame });
    return [{ edit: "place", diagram, item, frame }];
  });
}

/** A flow is shown with its ends; zones come before what lies in them. */
function wanted(document: OpenDocument, items: readonly ItemId[]): readonly ItemId[] {
  const found = new Map<string, ItemId>();
  for (const item of items) {
    const flow = item.kind === "flow" ? document.flows.get(item.id) : undefined;
    const parts: ItemId[] = flow
      ? [flow.from, flow.to].map((id) => ({ kind: "element", id }))
      : [item];
    for (const part of parts) {
      found.set(`${part.kind}:${part.id}`, part);
    }
  }
  const all = [...found.values()];
  return [
    ...all.filter((it) => it.kind === "boundary"),
    ...all.filter((it) => it.kind === "element"),
  ];
}

function placesOn(document: OpenDocument, diagram: string): Place[] {
  return [...document.placements.values()].filter((it) => it.diagram === diagram);
}

/** It is as large as where it stands already. */
function sizeOf(document: OpenDocument, item: ItemId): Size {
  for (const { id } of document.diagrams) {
    const frame = document.placements.get(placementKey(id, item))?.frame;
    if (frame) {
      return { width: frame.width, height: frame.height };
    }
  }
  return item.kind === "boundary" ? ZONE : ELEMENT;
}

function placeOfElement(
  document: OpenDocument,
  there: readonly Place[],
  id: string,
  middle: Point,
): Rect {
  const size = sizeOf(document, { kind: "element", id });
  const zones = (document.elements.get(id)?.zones ?? []).flatMap((zone) => chain(document, zone));
  const own = there.filter((it) => it.item.kind === "boundary" && zones.includes(it.item.id));
  const others = there.filter((it) => !own.includes(it));
  const taken = others.map(({ frame }) => grown(frame, AIR));
  const roomy = others.map(({ item, frame }) =>
    item.kind === "element" ? withLabels(frame) : grown(frame, AIR),
  );
  const room = smallest(own);
  return room
    ? (freePlaceIn(room, size, roomy, STEP) ?? inside(room, size, taken))
    : freePlace(middle, size, taken, roomy);
}

function placeOfZone(
  document: OpenDocument,
  there: readonly Place[],
  id: string,
  middle: Point,
): Rect {
  const members = there.filter(
    ({ item }) =>
      (item.kind === "element" &&
        document.elements.get(item.id)?.zones.some((it) => chain(document, it).includes(id))) ||
      (item.kind === "boundary" && chain(document, item.id).slice(1).includes(id)),
  );
  const parent = document.boundaries.get(id)?.parent ?? null;
  const above = parent === null ? [] : chain(document, parent);
  const own = there.filter((it) => it.item.kind === "boundary" && above.includes(it.item.id));
  const others = there.filter((it) => !own.includes(it) && !members.includes(it));
  const held = around(members.map(({ frame }) => frame));
  if (held) {
    const frame = grown(held, EDGE);
    const framed = {
      ...frame,
      y: frame.y - GEOMETRY.titleHeight,
      height: frame.height + GEOMETRY.titleHeight,
    };
    if (!others.some((it) => contains(framed, center(it.frame)))) {
      return framed;
    }
  }
  const taken = others.map(({ frame }) => grown(frame, AIR));
  const size = sizeOf(document, { kind: "boundary", id });
  const room = smallest(own);
  return room ? inside(room, fitting(size, room), taken) : freePlace(middle, size, taken);
}

/** Returns a zone and those that it lies in, the innermost first. */
function chain(document: OpenDocument, zone: string): readonly string[] {
  const found: string[] = [];
  let at: string | null = zone;
  while (at !== null && !found.includes(at)) {
    found.push(at);
    at = document.boundaries.get(at)?.parent ?? null;
  }
  return found;
}

function smallest(places: readonly Place[]): Rect | null {
  const area = ({ frame }: Place) => frame.width * frame.height;
  return [...places].sort((a, b) => area(a) - area(b))[0]?.frame ?? null;
}

function fitting(size: Size, room: Rect): Size {
  return {
    width: Math.max(Math.min(size.width, room.width - 2 * STEP), STEP),
    height: Math.max(Math.min(size.height, room.height - 2 * STEP - GEOMETRY.titleHeight), STEP),
  };
}

/** Returns a free place in a zone; its middle where the zone is full. */
function inside(room: Rect, size: Size, taken: readonly Rect[]): Rect {
  return freePlaceIn(room, size, taken, STEP) ?? centred(center(room), size);
}

function centred(at: Point, size: Size): Rect {
  return {
    x: snapped(at.x - size.width / 2, 10),
    y: snapped(at.y - size.height / 2, 10),
    ...size,
  };
}

function straight({ x, y }: Point) {
  const at = { x: Math.round(x), y: Math.round(y) };
  return { start: { ...at, y: at.y - 120 }, through: at, end: { ...at, y: at.y + 120 } };
}
