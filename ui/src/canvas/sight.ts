// What lies within sight, with some room around it, so that only that is mounted.
import { useStore } from "@xyflow/react";
import { createContext, useContext, useMemo } from "react";
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

/** The part of the diagram that is drawn, for all that is on it: asking the library is dear. */
export const SightContext = createContext<Rect | null>(null);

/** Tells whether something is within what is drawn. */
export function useInSight(frame: Rect): boolean {
  const sight = useContext(SightContext);
  return sight !== null && overlaps(sight, frame);
}

/** Returns the part of the diagram that is drawn; renders again only when that part changes. */
export function useSight(): Rect | null {
  const key = useStore((state) => {
    const sight = sightOf(state);
    return sight ? `${sight.x} ${sight.y} ${sight.width} ${sight.height}` : "";
  });
  return useMemo(() => {
    const [x = 0, y = 0, width = 0, height = 0] = key.split(" ").map(Number);
    return key === "" ? null : { x, y, width, height };
  }, [key]);
}
