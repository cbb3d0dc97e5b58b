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
  await addConnected(document, source, source, place);
}

/** Adds an element of a component around a point, or beside it, with a flow to it: one edit. */
export async function drawTo(from: string, made: Made, at: Point, dropped: boolean): Promise<void> {
  const document = currentDocument();
  const source = document?.elements.get(from);
  if (document && source) {
    const place = newPlace(document, currentDiagram(), at, { zone: false, dropped });
    await addConnected(document, source, made, place);
  }
}

interface Made {
  readonly component: string;
  readonly kind: ElementKind;
}

async function addConnected(
  document: OpenDocument,
  source: Element,
  { component, kind }: Made,
  place: Rect,
): Promise<void> {
  const title = componentOf(component)?.title ?? source.name;
  const name = nameFor({ title }, document);
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
  if (await apply({ edit: "batch", label: `Add "${name}" with a flow`, edits })) {
    const element: ItemId = { kind: "element", id };
    select([element]);
    currentView()?.keepInSight(place);
    say(`Added ${name}, connected from ${source.name}. Type its name; Tab names the flow.`);
    nameInTurn([element, { kind: "flow", id: flow }], element);
  }
}
