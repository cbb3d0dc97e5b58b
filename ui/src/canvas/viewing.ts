// Where the view of the diagram is, and where the pointer is over it, for code outside of components.
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import type { Point, Rect } from "../backend";
import { currentCovered } from "../document/view";
import { into } from "./into";

interface Viewing {
  /** The part of the diagram that the window shows. */
  readonly sight: () => Rect;
  readonly zoom: () => number;
  readonly toDiagram: (client: Point) => Point;
  readonly toWindow: (point: Point) => Point;
  /**
   * Moves the view as little as needed for a part of the diagram to be seen. Returns whether it has
   * room at this zoom.
   */
  readonly keepInSight: (part: Rect) => boolean;
}

let viewing: Viewing | null = null;
let pointer: { readonly at: Point; readonly over: boolean; readonly free: boolean } | null = null;

let meant: Point | null = null;

/** Room that the bar at the lower edge takes. */
const BAR = 40;

/** Returns the view, or null while no diagram is shown. */
export function currentView(): Viewing | null {
  return viewing;
}

/** Does something as if the pointer was at a point of the window; null leaves it where it is. */
export function actAt(point: Point | null, act: () => void): void {
  meant = point;
  act();
  meant = null;
}

/** Returns the point of the window that somebody opened a menu at, for what is done from it. */
export function meantPoint(): Point | null {
  return meant;
}

/** Returns where the pointer is in the window if it is over the diagram. */
export function pointerOnDiagram(): Point | null {
  return meant ?? (pointer?.over ? pointer.at : null);
}

/** Tells whether Alt is held, which switches snapping off. */
export function movesFreely(): boolean {
  return pointer?.free ?? false;
}

/** Keeps track of the view and of the pointer. */
export function useViewing(): void {
  const { getViewport, setViewport, screenToFlowPosition, flowToScreenPosition, getZoom } =
    useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    viewing = {
      zoom: getZoom,
      toDiagram: (client) => screenToFlowPosition(client, { snapToGrid: false }),
      toWindow: flowToScreenPosition,
      sight: () => {
        const { x, y, zoom } = getViewport();
        const { width, height } = store.getState();
        return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      },
      keepInSight: (part) => {
        const { x, y, zoom } = getViewport();
        const { width, height } = store.getState();
        const [wide, high] = [width - currentCovered(), height - BAR];
        const dx = into(part.x * zoom + x, part.width * zoom, wide);
        const dy = into(part.y * zoom + y, part.height * zoom, high);
        if (width > 0 && (dx !== 0 || dy !== 0)) {
          void setViewport({ x: x + dx, y: y + dy, zoom });
        }
        return part.width * zoom <= wide && part.height * zoom <= high;
      },
    };
    const track = (event: PointerEvent) => {
      pointer = {
        at: { x: event.clientX, y: event.clientY },
        over: event.target instanceof Element && event.target.closest(".canvas") !== null,
        free: event.altKey,
      };
    };
    window.addEventListener("pointermove", track, true);
    window.addEventListener("pointerdown", track, true);
    return () => {
      viewing = null;
      window.removeEventListener("pointermove", track, true);
      window.removeEventListener("pointerdown", track, true);
    };
  }, [getViewport, setViewport, screenToFlowPosition, flowToScreenPosition, getZoom, store]);
}
