import type { Point } from "../../backend";
import { currentDiagram } from "../../document/diagrams";
import { currentDocument } from "../../document/store";
import { contains } from "../rect";

/** Returns the element at a point of the shown diagram, or null where there is none. */
export function elementAt(point: Point): string | null {
  const diagram = currentDiagram();
  for (const placement of currentDocument()?.placements.values() ?? []) {
    const { item, frame } = placement;
    if (placement.diagram === diagram && item.kind === "element" && contains(frame, point)) {
      return item.id;
    }
  }
  return null;
}
