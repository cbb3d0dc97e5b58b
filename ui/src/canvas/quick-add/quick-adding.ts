// The small field that finds a component by its name and puts it where the pointer is.
import type { Point } from "../../backend";
import { projectCell } from "../../document/another-project";
import { useCell } from "../../document/cell";
import { currentDiagram } from "../../document/diagrams";
import { place, TEXT } from "../../document/placing";
import { currentDocument } from "../../document/store";
import { addComponent } from "../adding";
import { GEOMETRY } from "../geometry";
import { overlaps } from "../rect";
import { currentView, pointerOnDiagram } from "../viewing";

interface QuickAdding {
  /** Where the pointer is in the window; null for the middle of what is seen. */
  readonly at: Point | null;
}

const adding = projectCell<QuickAdding | null>(null);

/** Opens the field where the pointer is, or in the middle of what is seen. */
export function startQuickAdd(): void {
  adding.set({ at: pointerOnDiagram() });
}

/** Closes the field. */
export function endQuickAdd(): void {
  adding.set(null);
}

/** Returns where the field is, or null while there is none. */
export function useQuickAdding(): QuickAdding | null {
  return useCell(adding);
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
