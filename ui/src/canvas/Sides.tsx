import { useReactFlow } from "@xyflow/react";
import type { PointerEvent } from "react";
import type { Point } from "../backend";
import { useDocumentPart } from "../document/store";
import { connect, currentConnecting } from "./editing";
import { elementAt } from "./element-at";

const SIDES = ["top", "right", "bottom", "left"] as const;

/** Dots at the sides of an element: dragging one to another element connects the two. */
export function Sides({ element }: { readonly element: string }) {
  const { screenToFlowPosition } = useReactFlow();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  if (fixed) {
    return null;
  }
  const at = (event: PointerEvent): Point =>
    screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
  const move = (event: PointerEvent) => {
    const to = at(event);
    connect({ from: element, to, target: elementAt(to, element), naming: false });
  };
  return SIDES.map((side) => (
    <div
      key={side}
      className={`side side-${side} nodrag nopan`}
      data-side={side}
      title="Drag to another element to connect the two"
      onPointerDown={(event) => {
        if (event.button === 0) {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
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
