// The small field that finds a component by its name and puts it where somebody showed, or where there is room.
import type { ElementKind, Point } from "../../backend";
import { projectCell } from "../../document/another-project";
import { useCell } from "../../document/cell";
import { currentDiagram } from "../../document/diagrams";
import { MULTIPLE, place, TEXT } from "../../document/placing";
import { currentSelection } from "../../document/selection";
import { currentDocument } from "../../document/store";
import { addComponent } from "../adding";
import { connect } from "../editing";
import { GEOMETRY } from "../geometry";
import { contains, overlaps } from "../rect";
import { currentView, shownByPointer } from "../viewing";
import { drawTo } from "../walking/continuing";
import { nextPlace } from "./next-place";
import type { Wanted } from "./wanted";

interface QuickAdding {
  /** Where something is added, as a point of the window; null for the middle of what is seen. */
  readonly at: Point | null;
  /** Whether somebody showed that point, so that it stands exactly there if nothing else does. */
  readonly shown: boolean;
  /** Whether an element has room there, though nobody showed it. */
  readonly free: boolean;
  /** The element whose flow goes to what is added; null where nothing is connected. */
  readonly from: string | null;
}

const adding = projectCell<QuickAdding | null>(null);

/** Opens the field at a point that somebody showed, or else where the next thing has room. */
export function startQuickAdd(shown: Point | null = shownByPointer()): void {
  if (currentDocument()?.project.readOnly === null) {
    adding.set({ ...(shown ? { at: shown, shown: true, free: false } : next()), from: null });
  }
}

function next() {
  const [view, found] = [currentView(), nextPlace()];
  const at = view && found ? view.toWindow(found.at) : null;
  return { at, shown: false, free: found?.free ?? false };
}

/** Asks what a flow goes to that was dropped on the ground of the diagram, where that is in sight. */
export function startConnected(from: string, to: Point): void {
  const view = currentView();
  if (view && contains(view.sight(), to)) {
    connect({ from, to, target: null, naming: false });
    adding.set({ at: view.toWindow(to), shown: true, free: false, from });
  }
}

/** Asks what a flow from the selected element goes to, which is made beside it. */
export function connectToNew(): void {
  const [only, more] = currentSelection();
  const found = nextPlace();
  if (only?.kind === "element" && !more && found && currentDocument()?.project.readOnly === null) {
    connect({ from: only.id, to: found.at, target: null, naming: false });
    adding.set({ ...next(), from: only.id });
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

interface Where extends Omit<QuickAdding, "at"> {
  readonly client: Point;
}

/**
 * Puts what was chosen at a point of the window, beside it where something else stands there, with a
 * flow from an element to it: one edit. Resolves to whether it could be added.
 */
export async function add(
  { offer, name }: Wanted,
  { client, shown, free, from }: Where,
): Promise<boolean> {
  const at = currentView()?.toDiagram(client);
  if (offer.kind === TEXT || !at) {
    place({ component: offer.id, at: shown ? client : null, dropped: true });
    return true;
  }
  const exact = shown || (free && offer.kind !== "zone");
  const dropped = exact && isFree(at);
  const multiple = offer.id === MULTIPLE;
  const component = multiple ? "process" : offer.id;
  if (from === null) {
    return addComponent(component, at, { dropped, multiple, name, follow: !shown });
  }
  const kind = offer.kind as ElementKind;
  return drawTo(from, { component, kind, multiple, name }, at, dropped);
}

function isFree(at: Point): boolean {
  const [width, height] = [GEOMETRY.elementWidth, GEOMETRY.elementHeight];
  const frame = { x: at.x - width / 2, y: at.y - height / 2, width, height };
  const diagram = currentDiagram();
  return ![...(currentDocument()?.placements.values() ?? [])].some(
    (it) => it.diagram === diagram && it.item.kind === "element" && overlaps(it.frame, frame),
  );
}
