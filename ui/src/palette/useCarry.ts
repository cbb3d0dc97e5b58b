import { type PointerEvent, useRef } from "react";
import { carry } from "../document/showing";
import type { Branch } from "./tree";

const FAR_ENOUGH = 4;

/** Lets lines of the outline be dragged onto the diagram. */
export function useCarry(fixed: boolean) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const at = (event: PointerEvent) => ({ x: event.clientX, y: event.clientY });
  const handlers = (branch: Branch) => {
    const carried = (event: PointerEvent, dropped: boolean) =>
      carry({ items: [branch.item], name: branch.name, at: at(event), dropped });
    return {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        dragged.current = false;
        if (event.button === 0 && !fixed && branch.kind !== "flow") {
          start.current = at(event);
        }
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const from = start.current;
        if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > FAR_ENOUGH) {
          if (!dragged.current) {
            event.currentTarget.setPointerCapture(event.pointerId);
            dragged.current = true;
          }
          carried(event, false);
        }
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        start.current = null;
        if (dragged.current) {
          carried(event, true);
          carry(null);
        }
      },
      onPointerCancel: () => {
        start.current = null;
        carry(null);
      },
    };
  };
  /** A drag ends with a click that means nothing. */
  return { handlers, wasDragged: () => dragged.current };
}
