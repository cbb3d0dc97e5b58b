import { useStoreApi } from "@xyflow/react";
import { type PointerEvent, useCallback } from "react";

/** How near to the edge of the view something is dragged before the view follows, in pixels. */
const NEAR = 48;

/**
 * Returns what lets the library move the view along only while the pointer is near the edge.
 * Otherwise it asks for every frame that the browser can draw, as long as anything is dragged.
 * To be called with what presses the pointer on the diagram.
 */
export function useEdgePan(): (event: PointerEvent<Element>) => void {
  const store = useStoreApi();
  return useCallback(
    ({ currentTarget }) => {
      const view = currentTarget.getBoundingClientRect();
      const ended = new AbortController();
      const until = { signal: ended.signal, capture: true };
      const follow = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
        const room = Math.min(x - view.left, view.right - x, y - view.top, view.bottom - y);
        const autoPanOnNodeDrag = room < NEAR;
        if (store.getState().autoPanOnNodeDrag !== autoPanOnNodeDrag) {
          store.setState({ autoPanOnNodeDrag });
        }
      };
      // The pointer may well leave the diagram.
      window.addEventListener("pointermove", follow, until);
      window.addEventListener("pointerup", () => ended.abort(), until);
      window.addEventListener("pointercancel", () => ended.abort(), until);
    },
    [store],
  );
}
