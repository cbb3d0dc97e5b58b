// What lies within sight, with some room around it, so that only that is mounted.
import { useStore } from "@xyflow/react";
import { useMemo } from "react";
import type { Rect } from "../backend";
import { overlaps } from "./rect";

interface View {
  /** Where the origin of the diagram is on the screen, and the zoom. */
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
  readonly height: number;
}

/** The room is a multiple of this share of the view, so that it seldom changes while one pans. */
const SHARE = 4;

/** Returns the part of the diagram that is drawn for a view, or null before the view has a size. */
export function sightOf({ transform: [x, y, zoom], width, height }: View): Rect | null {
  if (width === 0 || height === 0) {
    return null;
  }
  const step = 2 ** Math.ceil(Math.log2(Math.max(width, height) / zoom / SHARE));
  const low = (at: number) => (Math.floor(-at / zoom / step) - 1) * step;
  const high = (at: number, length: number) => (Math.ceil((length - at) / zoom / step) + 1) * step;
  return { x: low(x), y: low(y), width: high(x, width) - low(x), height: high(y, height) - low(y) };
}

let known: { readonly view: View; readonly sight: Rect | null } | null = null;

/** Every node asks for the same view; it is worked out once. */
function currentSight(view: View): Rect | null {
  const same =
    known?.view.transform === view.transform &&
    known.view.width === view.width &&
    known.view.height === view.height;
  if (!known || !same) {
    const { transform, width, height } = view;
    known = { view: { transform, width, height }, sight: sightOf(view) };
  }
  return known.sight;
}

/** Tells whether something is within what is drawn. */
export function useInSight(frame: Rect): boolean {
  return useStore((state) => {
    const sight = currentSight(state);
    return sight !== null && overlaps(sight, frame);
  });
}

/** Returns the part of the diagram that is drawn; renders again only when that part changes. */
export function useSight(): Rect | null {
  const key = useStore((state) => {
    const sight = currentSight(state);
    return sight ? `${sight.x} ${sight.y} ${sight.width} ${sight.height}` : "";
  });
  return useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0] = key.split(" ").map(Number);
    return key === "" ? null : { x, y, width, height };
  }, [key]);
}
