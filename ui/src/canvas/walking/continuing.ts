// Draws on: a new element beside another one or where a flow was dropped, connected, named at once.
import type { Edit, Element, ElementKind, ItemId, Point, Rect } from "../../backend";
import { componentOf } from "../../document/catalogue";
import { currentDiagram } from "../../document/diagrams";
import { mint } from "../../document/identity";
import { placementKey } from "../../document/item";
import { currentSelection, select } from "../../document/selection";
import { apply, currentDocument, type OpenDocument } from "../../document/store";
import { nameFor, newPlace, takenPlaces } from "../adding";
import { say } from "../spoken";
import { finishNudge } from "../steps";
import { currentView } from "../viewing";
import { placeBeside } from "./beside";
import { nameInTurn } from "./naming";
import type { Direction } from "./walk";

const NEW_FLOW = "data";

/** Adds an element of the same component beside the selected one, with a flow to it: one edit. */
export async function drawOn(direction: Direction): Promise<void> {
  await finishNudge();
  const document = currentDocument();
  const diagram = currentDiagram();
  const [from, more] = currentSelection();
  const source = from?.kind === "element" && !more ? document?.elements.get(from.id) : undefined;
  const frame = from && document?.placements.get(placementKey(diagram, from))?.frame;
  if (!document || !source || !frame) {
    return;
  }
  const place = placeBeside(frame, direction, takenPlaces(document, diagram, false));
  const { component, kind } = source;
  await addConnected(document, source, { component, kind }, place);
}

/**
 * Adds an element of a component around a point, or beside it, with a flow to it: one edit. Resolves
 * to whether it could be added.
 */
export async function drawTo(
  from: string,
  made: Made,
  at: Point,
  dropped: boolean,
): Promise<boolean> {
  const document = currentDocument();
  const source = document?.elements.get(from);
  if (!document || !source) {
    return false;
  }
  const place = newPlace(document, currentDiagram(), at, { zone: false, dropped });
  return addConnected(document, source, made, place);
}

interface Made {
  readonly component: string;
  readonly kind: ElementKind;
  readonly multiple?: boolean;
  /** What it is called; only its flow is named then. */
  readonly name?: string | null;
}

async function addConnected(
  document: OpenDocument,
  source: Element,
  { component, kind, multiple = false, name: given = null }: Made,
  place: Rect,
): Promise<boolean> {
  const title = componentOf(component)?.title ?? source.name;
  const name = given ?? nameFor({ title }, document);
  const [id, flow] = [mint(), mint()];
  const edits: Edit[] = [
    {
      edit: "addElement",
      element: {
        id,
        component,
        kind,
        name,
        notes: "",
        properties: {},
        zones: [],
        outOfScope: null,
        multiple,
      },
      diagram: currentDiagram(),
      frame: place,
    },
    {
      edit: "addFlow",
      flow: {
        id: flow,
        name: NEW_FLOW,
        from: source.id,
        to: id,
        twoWay: false,
        notes: "",
        properties: {},
        outOfScope: null,
      },
    },
  ];
  const added = await apply({ edit: "batch", label: `Add "${name}" with a flow`, edits });
  if (added) {
    const element: ItemId = { kind: "element", id };
    const next: ItemId = { kind: "flow", id: flow };
    select([element]);
    currentView()?.keepInSight(place);
    const goOn =
      given === null ? "Type its name; Tab names the flow." : "Type the name of the flow.";
    say(`Added ${name}, connected from ${source.name}. ${goOn}`);
    nameInTurn(given === null ? [element, next] : [next], element);
  }
  return added;
}
