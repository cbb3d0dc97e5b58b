// The small field that finds a component by its name and puts it where the pointer is.
import type { Component, ElementKind, Point } from "../../backend";
import { projectCell } from "../../document/another-project";
import { useCell } from "../../document/cell";
import { currentDiagram } from "../../document/diagrams";
import { place, TEXT } from "../../document/placing";
import { currentDocument } from "../../document/store";
import { addComponent } from "../adding";
import { connect } from "../editing";
import { GEOMETRY } from "../geometry";
import { contains, overlaps } from "../rect";
import { currentView, pointerOnDiagram } from "../viewing";
import { drawTo } from "../walking/continuing";

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

/** Tells whether a flow can go to such a component. */
export function isElement(component: Component): component is Component & { kind: ElementKind } {
  return ["external-entity", "process", "data-store"].includes(component.kind);
}

/** Puts a component at a point of the window with a flow from an element to it: one edit. */
export function addConnectedAt(component: Component, client: Point, from: string): void {
  const at = currentView()?.toDiagram(client);
  if (at && isElement(component)) {
    void drawTo(from, { component: component.id, kind: component.kind }, at, isFree(at));
  }
}

/** Puts a component at a point of the window, beside it where something else stands there. */
export function addAt(component: string, client: Point): void {
  const view = currentView();
  if (component === TEXT || !view) {
    place({ component, at: client, dropped: true });
    return;
  }
  const at = view.toDiagram(client);
  void addComponent(component, at, isFree(at));
}

function isFree(at: Point): boolean {
  const [width, height] = [GEOMETRY.elementWidth, GEOMETRY.elementHeight];
  const frame = { x: at.x - width / 2, y: at.y - height / 2, width, height };
  const diagram = currentDiagram();
  return ![...(currentDocument()?.placements.values() ?? [])].some(
    (it) => it.diagram === diagram && it.item.kind === "element" && overlaps(it.frame, frame),
  );
}
