import { useStore, useStoreApi } from "@xyflow/react";
import { createContext, type RefObject, useCallback, useContext, useEffect } from "react";

/** Steps by which names grow against the drawing, so that few zooms change any style. */
const STEP = 0.125;
/** Names never look smaller than this share of their size on the screen, as far as there is room. */
const READABLE = 0.68;
/** What two lines of a name have room for: with components, with badges only, and alone. */
const MOST = { all: 1, names: 1.5, shapes: 1.75, blocks: 1.75 };

/** The most that any name grows against the drawing. */
export const MOST_BOOST = Math.max(...Object.values(MOST));

/** Steps in which more and more is left out. */
export type Level = "all" | "names" | "shapes" | "blocks";

/** How much of the drawing is told at a zoom. */
export interface Detail {
  /**
   * `all`, then without components, protocols and symbols, then without names of flows, then
   * without names of elements, which nobody could read any more.
   */
  readonly level: Level;
  /** Factor by which names are larger than the drawing. */
  readonly boost: number;
}

/** Returns what is told at a zoom: details go first, and names shrink less than shapes. */
export function detailAt(zoom: number): Detail {
  const level = zoom >= 0.55 ? "all" : zoom >= 0.36 ? "names" : zoom >= 0.22 ? "shapes" : "blocks";
  const wanted = Math.min(MOST[level], Math.max(1, READABLE / zoom));
  return { level, boost: Math.round(wanted / STEP) * STEP };
}

/** Names of flows never look smaller than this share of their size either, as far as there is room. */
const READABLE_LABEL = 0.62;
const MOST_LABEL = 1.75;

/** Returns by what factor names of flows want to be larger than the drawing. */
export function labelBoostAt(zoom: number): number {
  const wanted = Math.min(MOST_LABEL, Math.max(1, READABLE_LABEL / zoom));
  return Math.round(wanted / STEP) * STEP;
}

/** Returns the factor at the zoom of the view; renders again only at a step of it. */
export function useLabelBoost(): number {
  return useStore((state) => labelBoostAt(state.transform[2]));
}

/** Returns the factor of names that are not of flows, at the zoom of the view. */
export function useNameBoost(): number {
  return useStore((state) => detailAt(state.transform[2]).boost);
}

/** How much is told, for all that is on the diagram: asking the library is dear. */
export const LevelContext = createContext<Level>("all");

/** Returns how much is told now. Components leave out what is not: hiding it would cost as much. */
export function useLevel(): Level {
  return useContext(LevelContext);
}

/** Tells whether the letters of open threats are told of elements and boundaries. */
export function hasBadges(level: Level): boolean {
  return level === "all" || level === "names";
}

/** Returns how much is told at the zoom of the view. */
export function useLevelOfView(): Level {
  return useStore((state) => detailAt(state.transform[2]).level);
}

/**
 * Keeps the drawing at what its zoom tells, whoever changed it: the hand, or the view that is taken
 * up again when the diagram comes back.
 */
export function useDetail(canvas: RefObject<HTMLElement | null>): void {
  const store = useStoreApi();
  useEffect(() => {
    let shown = Number.NaN;
    const follow = () => {
      const zoom = store.getState().transform[2];
      if (canvas.current !== null && zoom !== shown) {
        shown = zoom;
        showDetail(canvas.current, zoom);
      }
    };
    follow();
    return store.subscribe(follow);
  }, [canvas, store]);
}

/** Returns what gives the factor to a part of the drawing that is mounted later than the rest. */
export function useBoost(): (named: HTMLElement | null) => void {
  const store = useStoreApi();
  return useCallback(
    (named) => {
      const { boost } = detailAt(store.getState().transform[2]);
      named?.style.setProperty("--boost", String(boost));
    },
    [store],
  );
}

/** Writes it to the drawing without rendering anything again. */
function showDetail(canvas: HTMLElement, zoom: number): void {
  const { level, boost } = detailAt(zoom);
  if (canvas.getAttribute("data-detail") !== level) {
    canvas.setAttribute("data-detail", level);
  }
  const value = String(boost);
  // Only what has names gets the factor, because everything below it takes its style anew.
  for (const named of canvas.querySelectorAll<HTMLElement>(".react-flow__nodes, .zone-tabs")) {
    if (named.style.getPropertyValue("--boost") !== value) {
      named.style.setProperty("--boost", value);
    }
  }
}
