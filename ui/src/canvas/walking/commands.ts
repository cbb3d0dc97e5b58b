// Goes about the diagram by keys: along flows, to neighbours, into zones and out of them.
import type { ItemId, Rect } from "../../backend";
import { componentTitle } from "../../document/catalogue";
import { currentDiagram } from "../../document/diagrams";
import { itemKey, itemOfKey, placementKey, sameItem, shapeKey } from "../../document/item";
import { currentSelection, select } from "../../document/selection";
import { currentDocument, type OpenDocument } from "../../document/store";
import { membersOf } from "../members";
import { around } from "../rect";
import { say } from "../spoken";
import { finishNudge } from "../steps";
import { currentView } from "../viewing";
import { focusItem } from "./focus-item";
import { type Direction, nextInDirection, type Place } from "./walk";

/** Goes to what comes next in a direction. */
export async function walk(direction: Direction): Promise<void> {
  await finishNudge();
  const document = currentDocument();
  const here = currentSelection().at(-1);
  if (!document) {
    return;
  }
  if (!here) {
    arriveFirst(document);
    return;
  }
  const from = frameOf(document, here);
  const next = from && nextInDirection(from, direction, placesFor(document, here), linked(here));
  if (next) {
    arrive(document, itemOfKey(next.id));
  } else {
    say(`Nothing lies further ${WORDS[direction]}.`);
  }
}

/** Goes into a zone: to the first thing that lies in it. */
export async function walkIn(): Promise<void> {
  await finishNudge();
  const document = currentDocument();
  const here = currentSelection().at(-1);
  if (!document || here?.kind !== "boundary") {
    return;
  }
  const inside = membersOf(document, [here.id]).filter((it) => homeIs(document, it, here.id));
  const first = inReadingOrder(document, inside)[0];
  if (first) {
    arrive(document, first);
  } else {
    say("Nothing lies in this zone.");
  }
}

/** Goes out: from a thing to the zone that it lies in. */
export async function walkOut(): Promise<void> {
  await finishNudge();
  const document = currentDocument();
  const here = currentSelection().at(-1);
  const home = document && here && homesOf(document, here)[0];
  if (document && home && frameOf(document, { kind: "boundary", id: home })) {
    arrive(document, { kind: "boundary", id: home });
  } else {
    say("It lies in no zone.");
  }
}

/** Goes through the flows of an element one after the other, and from a flow to its target. */
export async function walkFlows(): Promise<void> {
  await finishNudge();
  const document = currentDocument();
  const here = currentSelection().at(-1);
  if (!document || !here) {
    return;
  }
  if (here.kind === "flow") {
    const flow = document.flows.get(here.id);
    if (flow) {
      arrive(document, { kind: "element", id: flow.to });
    }
    return;
  }
  const first = [...document.flows.values()].find(
    (it) => it.from === here.id && document.shapes.has(shapeKey(currentDiagram(), it.id)),
  );
  const back = [...document.flows.values()].find((it) => it.to === here.id);
  const flow = first ?? back;
  if (flow) {
    arrive(document, { kind: "flow", id: flow.id });
  } else {
    say("It has no flows.");
  }
}

const WORDS: { readonly [way in Direction]: string } = {
  left: "to the left",
  right: "to the right",
  up: "up",
  down: "down",
};

/** Selects an item, brings it into sight, gives it the keyboard and says what it is. */
export function arrive(document: OpenDocument, item: ItemId): void {
  select([item]);
  const frame = frameOf(document, item);
  if (frame) {
    currentView()?.keepInSight(frame);
  }
  focusItem(item);
  say(describe(document, item));
}

/** Says what an item is and how it hangs together with others. */
export function describe(document: OpenDocument, item: ItemId): string {
  if (item.kind === "flow") {
    const flow = document.flows.get(item.id);
    const name = (id: string | undefined) => document.elements.get(id ?? "")?.name ?? "";
    return flow ? `Flow ${flow.name}, from ${name(flow.from)} to ${name(flow.to)}.` : "";
  }
  const found = document.elements.get(item.id) ?? document.boundaries.get(item.id);
  if (!found) {
    return "";
  }
  const zones = homesOf(document, item).flatMap((id) => document.boundaries.get(id)?.name ?? []);
  const where = zones.length > 0 ? `, in ${zones.join(" and ")}` : "";
  const flows = [...document.flows.values()];
  const out = flows.filter((it) => it.from === item.id).length;
  const into = flows.filter((it) => it.to === item.id).length;
  const what = `${found.name}, ${componentTitle(found.component)}${where}`;
  if (item.kind === "element") {
    return `${what}. ${out} out, ${into} in.`;
  }
  const members = membersOf(document, [item.id]).length;
  return `${what}. ${members} inside.`;
}

function arriveFirst(document: OpenDocument): void {
  const diagram = currentDiagram();
  const placed = [...document.placements.values()].filter((it) => it.diagram === diagram);
  const items = placed.map((it) => it.item);
  const elements = items.filter((it) => it.kind === "element");
  const first = inReadingOrder(document, elements.length > 0 ? elements : items)[0];
  if (first) {
    arrive(document, first);
  }
}

function inReadingOrder(document: OpenDocument, items: readonly ItemId[]): ItemId[] {
  const framed = items.flatMap((item) => {
    const frame = frameOf(document, item);
    return frame ? [{ item, frame }] : [];
  });
  framed.sort((a, b) => a.frame.y - b.frame.y || a.frame.x - b.frame.x);
  return framed.map((it) => it.item);
}

function frameOf(document: OpenDocument, item: ItemId): Rect | null {
  const diagram = currentDiagram();
  if (item.kind === "flow") {
    const points = document.shapes.get(shapeKey(diagram, item.id))?.points ?? [];
    return around(points.map((it) => ({ ...it, width: 0, height: 0 })));
  }
  return document.placements.get(placementKey(diagram, item))?.frame ?? null;
}

/** From an element to elements, from a zone to what is neither in it nor around it. */
function placesFor(document: OpenDocument, here: ItemId): Place[] {
  const diagram = currentDiagram();
  const apart = new Set<string>();
  if (here.kind === "boundary") {
    for (const it of membersOf(document, [here.id])) {
      apart.add(itemKey(it));
    }
    for (let up = homesOf(document, here)[0]; up !== undefined; ) {
      apart.add(`boundary:${up}`);
      up = document.boundaries.get(up)?.parent ?? undefined;
    }
  }
  return [...document.placements.values()]
    .filter((it) => it.diagram === diagram && !sameItem(it.item, here))
    .filter((it) => it.item.kind === "element" || here.kind === "boundary")
    .filter((it) => !apart.has(itemKey(it.item)))
    .map((it) => ({ id: itemKey(it.item), frame: it.frame }));
}

/** Returns what flows connect with an item; for a flow its two ends. */
function linked(here: ItemId): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const flow of currentDocument()?.flows.values() ?? []) {
    if (here.kind === "flow" ? flow.id === here.id : flow.from === here.id) {
      ends.add(`element:${flow.to}`);
    }
    if (here.kind === "flow" ? flow.id === here.id : flow.to === here.id) {
      ends.add(`element:${flow.from}`);
    }
  }
  return ends;
}

function homesOf(document: OpenDocument, item: ItemId): readonly string[] {
  if (item.kind === "element") {
    return document.elements.get(item.id)?.zones ?? [];
  }
  const parent = document.boundaries.get(item.id)?.parent;
  return parent ? [parent] : [];
}

function homeIs(document: OpenDocument, item: ItemId, zone: string): boolean {
  return homesOf(document, item).includes(zone);
}
