import type { Point, Rect } from "../backend";
import { GEOMETRY } from "./geometry";
import { overlaps, snapped } from "./rect";

const STEP = 20;
const RINGS = 60;
/** How far a place with room for the label of a flow may be from where it was wanted, in steps. */
const ROOMY_RINGS = 18;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Returns where something of a size can stand without covering anything, as near as possible to
 * where it should be centred, on the grid. `roomy` is what a place should keep clear of if there is
 * such a place near by, `taken` what it must not cover. Where everything is full it stands where it
 * was wanted.
 */
export function freePlace(
  wanted: Point,
  size: Size,
  taken: readonly Rect[],
  roomy: readonly Rect[] = taken,
): Rect {
  const start = {
    x: snapped(wanted.x - size.width / 2, STEP),
    y: snapped(wanted.y - size.height / 2, STEP),
    ...size,
  };
  return nearest(start, roomy, ROOMY_RINGS) ?? nearest(start, taken, RINGS) ?? start;
}

/** Steps in which a place inside of a zone is looked for. */
const STEP_INSIDE = 10;

/**
 * Returns the first place inside of a zone, below its title and with air to its edges, where
 * something of a size covers nothing; null where there is none.
 */
export function freePlaceIn(
  zone: Rect,
  size: Size,
  taken: readonly Rect[],
  air: number,
): Rect | null {
  const [left, top] = [zone.x + air, zone.y + GEOMETRY.titleHeight + air];
  for (let y = top; y + size.height + air <= zone.y + zone.height; y += STEP_INSIDE) {
    for (let x = left; x + size.width + air <= zone.x + zone.width; x += STEP_INSIDE) {
      const frame = { x, y, width: size.width, height: size.height };
      if (!taken.some((other) => overlaps(frame, other))) {
        return frame;
      }
    }
  }
  return null;
}

/** Returns a frame with room around it for the labels of flows. */
export function withLabels({ x, y, width, height }: Rect): Rect {
  const air = { x: 130, y: 60 };
  return { x: x - air.x, y: y - air.y, width: width + 2 * air.x, height: height + 2 * air.y };
}

function nearest(start: Rect, taken: readonly Rect[], rings: number): Rect | null {
  for (let ring = 0; ring <= rings; ring += 1) {
    const found = ringAround(ring)
      .map(([dx, dy]) => ({ ...start, x: start.x + dx * STEP, y: start.y + dy * STEP }))
      .find((frame) => !taken.some((other) => overlaps(frame, other)));
    if (found) {
      return found;
    }
  }
  return null;
}

/** Returns the steps of a square ring, the nearest to the middle first. */
function ringAround(ring: number): readonly (readonly [number, number])[] {
  const steps: [number, number][] = [];
  for (let dy = -ring; dy <= ring; dy += 1) {
    for (let dx = -ring; dx <= ring; dx += 1) {
      if (Math.max(Math.abs(dx), Math.abs(dy)) === ring) {
        steps.push([dx, dy]);
      }
    }
  }
  return steps.sort((a, b) => Math.hypot(...a) - Math.hypot(...b) || b[0] - a[0] || b[1] - a[1]);
}
