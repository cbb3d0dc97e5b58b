import type { Component, ItemId, Point, Rect } from "../backend";
import { componentOf } from "../document/catalogue";
import { currentDiagram } from "../document/diagrams";
import { mint } from "../document/identity";
import { select } from "../document/selection";
import { apply, currentDocument, type OpenDocument } from "../document/store";
import { rename } from "./editing";
import { freePlace, withLabels } from "./free-place";
import { GEOMETRY } from "./geometry";
import { uprightLine } from "./lines/LineLayer";
import { grown, snapped } from "./rect";
import { say } from "./spoken";
import { writeText } from "./texts/writing";
import { currentView } from "./viewing";
import { focusNewItem } from "./walking/focus-item";

const ELEMENT = { width: GEOMETRY.elementWidth, height: GEOMETRY.elementHeight };
const ZONE = { width: 360, height: 240 };
const AIR = 25;
const EDGE_AIR = 12;

interface How {
  /** Something that is not dropped stands in the nearest free place. */
  readonly dropped: boolean;
  readonly multiple?: boolean;
  /** Whether the view moves for it to be seen. */
  readonly follow?: boolean;
  /** What it is called. Nothing is asked then. */
  readonly name?: string | null;
}

/**
 * Adds a component to the diagram, selects it and asks for its name. Resolves to whether it could be
 * added.
 */
export async function addComponent(id: string, at: Point, how: How): Promise<boolean> {
  const component = componentOf(id);
  const document = currentDocument();
  if (!component || !document) {
    return false;
  }
  const { dropped, multiple = false, name = null } = how;
  const called = name ?? nameFor(component, document);
  const diagram = currentDiagram();
  if (component.kind === "line") {
    return addLine(component, called, diagram, at);
  }
  const frame = newPlace(document, diagram, at, { zone: component.kind === "zone", dropped });
  const item = await addAs(component, called, diagram, frame, multiple);
  if (item) {
    select([item]);
    if (how.follow) {
      // What is selected opens the inspector, which may lie over it.
      setTimeout(() => currentView()?.keepInSight(frame), 0);
    }
    if (name === null) {
      rename(item);
    } else {
      focusNewItem(item);
      say(`Added ${name}.`);
    }
  }
  return item !== null;
}

/** Returns where something new stands: around a point, or in the free place that is nearest to it. */
export function newPlace(
  document: OpenDocument,
  diagram: string,
  at: Point,
  { zone, dropped }: { readonly zone: boolean; readonly dropped: boolean },
): Rect {
  const size = zone ? ZONE : ELEMENT;
  return dropped
    ? centred(at, size)
    : freePlace(
        at,
        size,
        takenPlaces(document, diagram, zone),
        takenPlaces(document, diagram, zone, withLabels),
      );
}

async function addLine(
  { id: component }: Component,
  name: string,
  diagram: string,
  at: Point,
): Promise<boolean> {
  const id = mint();
  const added = await apply({
    edit: "addLine",
    boundary: { id, component, name, notes: "", properties: {}, parent: null, form: "line" },
    diagram,
    curve: uprightLine(at),
  });
  if (added) {
    const item: ItemId = { kind: "boundary", id };
    select([item]);
    rename(item);
  }
  return added;
}

const TEXT = { width: 200, height: 26 };
const NEW_TEXT = "Text";

/** Adds a free text and asks for its words. Without being dropped it stands where there is room. */
export async function addText(at: Point, dropped: boolean): Promise<void> {
  const document = currentDocument();
  if (!document) {
    return;
  }
  const id = mint();
  const diagram = currentDiagram();
  const taken = takenPlaces(document, diagram, false);
  const frame = dropped ? centred(at, TEXT) : freePlace(at, TEXT, taken, taken);
  const annotation = { id, diagram, text: NEW_TEXT, frame };
  if (await apply({ edit: "setAnnotation", id, annotation })) {
    select([], [id]);
    writeText(id);
  }
}

/** Adds a component with a name and a frame; resolves to what it is now, or to null. */
export async function addAs(
  component: Component,
  name: string,
  diagram: string,
  frame: Rect,
  multiple = false,
): Promise<ItemId | null> {
  const id = mint();
  const shared = { id, component: component.id, name, notes: "", properties: {} };
  switch (component.kind) {
    case "zone": {
      const boundary = { ...shared, parent: null };
      const added = await apply({ edit: "addBoundary", boundary, diagram, frame });
      return added ? { kind: "boundary", id } : null;
    }
    case "external-entity":
    case "process":
    case "data-store": {
      const { kind } = component;
      const element = { ...shared, kind, zones: [], outOfScope: null, multiple };
      const added = await apply({ edit: "addElement", element, diagram, frame });
      return added ? { kind: "element", id } : null;
    }
    default:
      return null;
  }
}

function centred(at: Point, size: { width: number; height: number }): Rect {
  return {
    x: snapped(at.x - size.width / 2, 10),
    y: snapped(at.y - size.height / 2, 10),
    ...size,
  };
}

/** An element keeps clear of elements and of the frames and titles of zones; a zone of everything. */
export function takenPlaces(
  document: OpenDocument,
  diagram: string,
  forZone: boolean,
  widen: (frame: Rect) => Rect = (frame) => grown(frame, AIR),
): Rect[] {
  const taken: Rect[] = [];
  for (const placement of document.placements.values()) {
    if (placement.diagram === diagram) {
      const { item, frame } = placement;
      const whole = item.kind === "element" || forZone;
      taken.push(...(whole ? [widen(frame)] : edges(frame)));
    }
  }
  for (const text of document.annotations.values()) {
    if (text.diagram === diagram) {
      taken.push(grown(text.frame, EDGE_AIR));
    }
  }
  return taken;
}

function edges({ x, y, width, height }: Rect): Rect[] {
  return [
    { x, y, width, height: GEOMETRY.titleHeight },
    { x, y: y + height, width, height: 0 },
    { x, y, width: 0, height },
    { x: x + width, y, width: 0, height },
  ].map((edge) => grown(edge, EDGE_AIR));
}

/** Returns the title of the component, with a number behind it where that name is taken. */
export function nameFor(component: Pick<Component, "title">, document: OpenDocument): string {
  const names = new Set(
    [...document.elements.values(), ...document.boundaries.values()].map((it) => it.name),
  );
  let name = component.title;
  for (let number = 2; names.has(name); number += 1) {
    name = `${component.title} ${number}`;
  }
  return name;
}
