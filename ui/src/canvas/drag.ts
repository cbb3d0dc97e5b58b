import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, useCallback } from "react";
import type { Point } from "../backend";

/** What a drag does. Points and distances are in units of the diagram. */
export interface Drag {
  /** Called while the pointer moves, with how far it went and where it is. */
  readonly onMove: (by: Point, at: Point) => void;
  /** Called when it is let go after it moved. */
  readonly onDone: (by: Point, at: Point) => void;
  /** Called when the person thought better of it. */
  readonly onCancel: () => void;
}

/** How far the pointer moves before it drags, in pixels of the screen. */
const THRESHOLD = 3;

/** Returns how to begin a drag of something that is drawn on the diagram. */
export function useDrag(): (event: PointerEvent<Element>, drag: Drag) => void {
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event, drag) =>
      beginDrag(event, drag, ({ x, y }) => screenToFlowPosition({ x, y }, { snapToGrid: false })),
    [screenToFlowPosition],
  );
}

function beginDrag(
  event: PointerEvent<Element>,
  drag: Drag,
  toDiagram: (client: Point) => Point,
): void {
  if (event.button !== 0) {
    return;
  }
  event.stopPropagation();
  const held = event.currentTarget;
  const start = { x: event.clientX, y: event.clientY };
  const from = toDiagram(start);
  let moved = false;
  held.setPointerCapture(event.pointerId);
  const where = (now: globalThis.PointerEvent): [Point, Point] => {
    const at = toDiagram({ x: now.clientX, y: now.clientY });
    return [{ x: at.x - from.x, y: at.y - from.y }, at];
  };
  const move = (now: Event) => {
    if (now instanceof globalThis.PointerEvent) {
      moved ||= Math.hypot(now.clientX - start.x, now.clientY - start.y) > THRESHOLD;
      if (moved) {
        drag.onMove(...where(now));
      }
    }
  };
  const up = (now: Event) => {
    stop();
    if (moved && now instanceof globalThis.PointerEvent) {
      drag.onDone(...where(now));
    }
  };
  const cancel = () => {
    stop();
    drag.onCancel();
  };
  const key = (now: KeyboardEvent) => {
    if (now.key === "Escape") {
      now.stopPropagation();
      cancel();
    }
  };
  const stop = () => {
    held.removeEventListener("pointermove", move);
    held.removeEventListener("pointerup", up);
    held.removeEventListener("pointercancel", cancel);
    window.removeEventListener("keydown", key, true);
  };
  held.addEventListener("pointermove", move);
  held.addEventListener("pointerup", up);
  held.addEventListener("pointercancel", cancel);
  window.addEventListener("keydown", key, true);
}
