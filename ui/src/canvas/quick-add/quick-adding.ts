// The small field that finds a component by its name and puts it where the pointer is.
import type { ElementKind, Point } from "../../backend";
import { projectCell } from "../../document/another-project";
import { useCell } from "../../document/cell";
import { currentDiagram } from "../../document/diagrams";
import { MULTIPLE, place, TEXT } from "../../document/placing";
import { currentDocument } from "../../document/store";
import { addComponent } from "../adding";
import { connect } from "../editing";
import { GEOMETRY } from "../geometry";
import { contains, overlaps } from "../rect";
import { currentView, pointerOnDiagram } from "../viewing";
import { drawTo } from "../walking/continuing";
import type { Wanted } from "./wanted";

interface QuickAdding {
  /** Where the pointer is in the window; null for the middle of what is seen. */
  readonly at: Point | null;
  /** The element whose flow goes to what is added; null where nothing is connected. */
  readonly from: string | null;
}

const adding = projectCell<QuickAdding | null>(null);

/** Opens the field at a point of the window, or else in the middle of what is seen. */
export function startQuickAdd(at: Point | null = pointerOnDiagram()): void {
  if (currentDocument()?.project.readOnly === null) {
    adding.set({ at, from: null });
  }
}

/** Asks what a flow goes to that was dropped on the ground of the diagram, where that is in sight. */
export function startConnected(from: string, to: Point): void {
  const view = currentView();
  if (view && contains(view.sight(), to)) {
    connect({ from, to, target: null, naming: false });
    adding.set({ at: view.toWindow(to), from });
  }
}

/** Closes the field. A flow that waited for it goes with it. */
export function endQuickAdd(): void {
  if (adding.get()?.from) {
    connect(null);
  }
  adding.set(null);
}

/** Returns where the field is, or null while there is none. */
export function useQuickAdding(): QuickAdding | null {
  return useCell(adding);
}

/**
 * Puts what was chosen at a point of the window, beside it where something else stands there, with a
 * flow from an element to it: one edit. Resolves to whether it could be added.
 */
export async function add(
  { offer, name }: Wanted,
  client: Point,
  from: string | null,
): Promise<boolean> {
  const at = currentView()?.toDiagram(client);
  if (offer.kind === TEXT || !at) {
    place({ component: offer.id, at: client, dropped: true });
    return true;
  }
  const multiple = offer.id === MULTIPLE;
  const component = multiple ? "process" : offer.id;
  if (from === null) {
    return addComponent(component, at, { dropped: isFree(at), multiple, name });
  }
  const kind = offer.kind as ElementKind;
  return drawTo(from, { component, kind, multiple, name }, at, isFree(at));
}

function isFree(at: Point): boolean {
  const [width, height] = [GEOMETRY.elementWidth, GEOMETRY.elementHeight];
  const frame = { x: at.x - width / 2, y: at.y - height / 2, width, height };
  const diagram = currentDiagram();
  return ![...(currentDocument()?.placements.values() ?? [])].some(
    (it) => it.diagram === diagram && it.item.kind === "element" && overlaps(it.frame, frame),
  );
}
