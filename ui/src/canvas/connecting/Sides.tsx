import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, useRef } from "react";
import type { Point } from "../../backend";
import { currentDiagram } from "../../document/diagrams";
import { placementKey } from "../../document/item";
import { currentDocument, useDocumentPart } from "../../document/store";
import { connect, currentConnecting } from "../editing";
import { contains, grown } from "../rect";
import { elementAt } from "./element-at";

const SIDES = ["top", "right", "bottom", "left"] as const;
/** How far the hand goes out before what it comes back to is meant. */
const OUT = 24;

/**
 * Dots at the sides of an element: dragging one to another element connects the two, and dragging
 * it out and back makes a flow from the element to itself.
 */
export function Sides({ element }: { readonly element: string }) {
  const { screenToFlowPosition } = useReactFlow();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  const away = useRef(false);
  if (fixed) {
    return null;
  }
  const at = (event: PointerEvent): Point =>
    screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
  const move = (event: PointerEvent) => {
    const to = at(event);
    away.current ||= isOutside(element, to);
    const found = elementAt(to);
    const target = found === element && !away.current ? null : found;
    connect({ from: element, to, target, naming: false });
  };
  return SIDES.map((side) => (
    <div
      key={side}
      className={`side side-${side} nodrag nopan`}
      data-side={side}
      title="Drag to another element to connect the two, or out and back for a flow to itself"
      onPointerDown={(event) => {
        if (event.button === 0) {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          away.current = false;
          move(event);
        }
      }}
      onPointerMove={(event) => {
        if (currentConnecting() && event.currentTarget.hasPointerCapture(event.pointerId)) {
          move(event);
        }
      }}
      onPointerUp={(event) => {
        const now = currentConnecting();
        if (now && event.currentTarget.hasPointerCapture(event.pointerId)) {
          connect(now.target === null ? null : { ...now, naming: true });
        }
      }}
      onPointerCancel={() => connect(null)}
    />
  ));
}

function isOutside(element: string, point: Point): boolean {
  const key = placementKey(currentDiagram(), { kind: "element", id: element });
  const frame = currentDocument()?.placements.get(key)?.frame;
  return frame !== undefined && !contains(grown(frame, OUT), point);
}
