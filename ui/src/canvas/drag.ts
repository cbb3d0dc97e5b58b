import { useReactFlow } from "@xyflow/react";
import { type PointerEvent, useCallback } from "react";
import type { Point } from "../backend";
import { followDrag } from "../shared/drag";

/** What a drag does. Points and distances are in units of the diagram. */
export interface Drag {
  /** Called while the pointer moves, with how far it went and where it is. */
  readonly onMove: (by: Point, at: Point) => void;
  /** Called when it is let go after it moved. */
  readonly onDone: (by: Point, at: Point) => void;
  /** Called when the person thought better of it. */
  readonly onCancel: () => void;
}

/** Returns how to begin a drag of something that is drawn on the diagram. */
export function useDrag(): (event: PointerEvent<Element>, drag: Drag) => void {
  const { screenToFlowPosition } = useReactFlow();
  return useCallback(
    (event, { onMove, onDone, onCancel }) => {
      if (event.button !== 0) {
        return;
      }
      event.stopPropagation();
      // What the pointer passes on its way does not react to it.
      event.currentTarget.setPointerCapture(event.pointerId);
      const toDiagram = (at: Point) => screenToFlowPosition(at, { snapToGrid: false });
      const from = toDiagram({ x: event.clientX, y: event.clientY });
      const tell = (how: typeof onMove, client: Point) => {
        const at = toDiagram(client);
        how({ x: at.x - from.x, y: at.y - from.y }, at);
      };
      followDrag(event, {
        onMove: (client) => tell(onMove, client),
        onEnd: (client) => (client ? tell(onDone, client) : onCancel()),
      });
    },
    [screenToFlowPosition],
  );
}
