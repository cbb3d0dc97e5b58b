// Where the view of the diagram is, and where the pointer is over it, for code outside of components.
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import type { Point, Rect } from "../backend";
import { watchDocument } from "../document/store";
import { currentCovered } from "../document/view";
import { clearOf, into } from "./into";
import { shifted } from "./rect";

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
  /** Remembers where the view is, and returns how to put it back there. */
  readonly remember: () => () => void;
}

let viewing: Viewing | null = null;
let pointer: { readonly at: Point; readonly over: boolean; readonly free: boolean } | null = null;

let meant: Point | null = null;

/** Whether the pointer moved over the diagram since the last key and the last edit. */
let moved = false;
/** The same when the key was pressed that is being dealt with. */
let movedBefore = false;

const MODIFIERS = ["Shift", "Control", "Alt", "Meta"];

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

/**
 * Returns the same where the hand showed a place with it: a pointer that rests since the last key
 * or edit says nothing about what a key adds.
 */
export function shownByPointer(): Point | null {
  return meant ?? (movedBefore ? pointerOnDiagram() : null);
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
        const seen = {
          x: part.x * zoom + x,
          y: part.y * zoom + y,
          width: part.width * zoom,
          height: part.height * zoom,
        };
        const [dx, dy] = [into(seen.x, seen.width, wide), into(seen.y, seen.height, high)];
        const map = mapIn(store.getState().domNode);
        const aside = map ? clearOf(map, shifted(seen, dx, dy)) : { x: 0, y: 0 };
        const [byX, byY] = [dx + aside.x, dy + aside.y];
        if (width > 0 && (byX !== 0 || byY !== 0)) {
          void setViewport({ x: x + byX, y: y + byY, zoom });
        }
        return seen.width <= wide && seen.height <= high;
      },
      remember: () => {
        const before = getViewport();
        return () => void setViewport(before);
      },
    };
    const track = (event: PointerEvent) => {
      // A browser also tells about a pointer at rest when something moves below it.
      if (event.clientX !== pointer?.at.x || event.clientY !== pointer.at.y) {
        moved = true;
        movedBefore = true;
      }
      pointer = {
        at: { x: event.clientX, y: event.clientY },
        over: event.target instanceof Element && event.target.closest(".canvas") !== null,
        free: event.altKey,
      };
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (!MODIFIERS.includes(key)) {
        movedBefore = moved;
        moved = false;
      }
    };
    const stopWatching = watchDocument(() => {
      moved = false;
      movedBefore = false;
    });
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("pointermove", track, true);
    window.addEventListener("pointerdown", track, true);
    return () => {
      viewing = null;
      stopWatching();
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("pointermove", track, true);
      window.removeEventListener("pointerdown", track, true);
    };
  }, [getViewport, setViewport, screenToFlowPosition, flowToScreenPosition, getZoom, store]);
}

/** Returns where the map lies over the view, or null while it is not shown. */
function mapIn(view: Element | null): Rect | null {
  const [map, within] = [
    document.querySelector(".canvas-map")?.getBoundingClientRect(),
    view?.getBoundingClientRect(),
  ];
  return map && within
    ? { x: map.x - within.x, y: map.y - within.y, width: map.width, height: map.height }
    : null;
}
