// What keys, menus and "Find or do" do with the way and the label of the selected flow.
import type { FlowDrawing, FlowShape } from "../../backend";
import { currentDiagram } from "../../document/diagrams";
import { shapeKey } from "../../document/item";
import { currentSelection } from "../../document/selection";
import { apply, currentDocument } from "../../document/store";
import { focusCanvas } from "../focus";
import { currentGrid } from "../options";
import { cornersOf, drawEdit, undrawn, withNewBend } from "./bends";
import { bendOn, longestPiece } from "./pieces";

interface Selected {
  readonly shape: FlowShape;
  readonly drawn: FlowDrawing;
}

function selectedFlow(): Selected | null {
  const [only, more] = currentSelection();
  const document = currentDocument();
  if (only?.kind !== "flow" || more || !document || document.project.readOnly !== null) {
    return null;
  }
  const key = shapeKey(currentDiagram(), only.id);
  const shape = document.shapes.get(key);
  const drawn = document.flowDrawings.get(key) ?? undrawn(currentDiagram(), only.id);
  return shape ? { shape, drawn } : null;
}

/** Tells whether the selected flow can be bent in one place more. */
export function canBend(): boolean {
  const flow = selectedFlow();
  return flow !== null && longestPiece(flow.shape.points) !== null;
}

/** Bends the selected flow in the middle of its longest piece and takes hold of that bend. */
export async function addBend(): Promise<void> {
  const flow = selectedFlow();
  const piece = flow && longestPiece(flow.shape.points);
  if (piece) {
    const at = bendOn(flow.shape.points, piece, currentGrid());
    const bends = withNewBend(cornersOf(flow.shape), piece.bend, at);
    await apply(drawEdit(flow.drawn, bends, flow.drawn.label));
    holdBend(piece.bend);
  }
}

/** Tells whether somebody bent the selected flow. */
export function isBent(): boolean {
  return (selectedFlow()?.drawn.bends.length ?? 0) > 0;
}

/** Lets the selected flow be routed again. */
export async function straighten(): Promise<void> {
  const flow = selectedFlow();
  if (flow) {
    await apply(drawEdit(flow.drawn, [], flow.drawn.label));
  }
}

/** Tells whether somebody moved the label of the selected flow. */
export function hasMovedLabel(): boolean {
  return (selectedFlow()?.drawn.label ?? null) !== null;
}

/** Lets the label of the selected flow find its own place again. */
export async function putLabelBack(): Promise<void> {
  const flow = selectedFlow();
  if (flow) {
    await apply(drawEdit(flow.drawn, flow.drawn.bends, null));
  }
}

/** Gives the keyboard a bend of the selected flow, or the diagram where there is none. */
export function holdBend(at: number): void {
  requestAnimationFrame(() => {
    const bend = document.querySelector<SVGElement>(`.bend-layer [data-bend="${at}"]`);
    if (bend) {
      bend.focus({ preventScroll: true });
    } else {
      focusCanvas();
    }
  });
}
