import { useRef } from "react";
import type { Point } from "../../backend";
import { currentDiagram } from "../../document/diagrams";
import { placementKey } from "../../document/item";
import { currentDocument, useDocumentPart } from "../../document/store";
import { useDrag } from "../drag";
import { connect } from "../editing";
import { startConnected } from "../quick-add/quick-adding";
import { contains, grown } from "../rect";
import { elementAt } from "./element-at";

const SIDES = ["top", "right", "bottom", "left"] as const;
/** How far the hand goes out before what it comes back to is meant. */
const OUT = 24;

/**
 * Dots at the sides of an element: dragging one to another element connects the two, dragging it to
 * the ground asks for a new one there, and dragging it out and back makes a flow from the element to
 * itself.
 */
export function Sides({ element }: { readonly element: string }) {
  const drag = useDrag();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  const away = useRef(false);
  if (fixed) {
    return null;
  }
  const reaching = (to: Point, naming: boolean) => {
    away.current ||= isOutside(element, to);
    const found = elementAt(to);
    const target = found === element && !away.current ? null : found;
    connect(naming && target === null ? null : { from: element, to, target, naming });
  };
  return SIDES.map((side) => (
    <div
      key={side}
      className={`side side-${side} nodrag nopan`}
      data-side={side}
      title="Drag to another element to connect the two, to the ground for a new one, or out and back for a flow to itself"
      onPointerDown={(event) => {
        away.current = false;
        drag(event, {
          onMove: (_, at) => reaching(at, false),
          onDone: (_, at) => {
            reaching(at, true);
            if (away.current && elementAt(at) === null) {
              startConnected(element, at);
            }
          },
          onCancel: () => connect(null),
        });
      }}
    />
  ));
}

function isOutside(element: string, point: Point): boolean {
  const key = placementKey(currentDiagram(), { kind: "element", id: element });
  const frame = currentDocument()?.placements.get(key)?.frame;
  return frame !== undefined && !contains(grown(frame, OUT), point);
}
