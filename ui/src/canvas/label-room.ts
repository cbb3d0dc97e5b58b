// How much larger than the drawing the names of flows are written, so that they can be read.
import type { FlowShape, Rect } from "../backend";
import { GEOMETRY } from "./geometry";
import { nameWidth } from "./measure";

type Label = NonNullable<FlowShape["label"]>;

/** Returns the plate of a label: all of it, or without `full` what the name alone needs of it. */
export function plateOf({ frame, lines }: Label, full: boolean): Rect {
  if (full) {
    return frame;
  }
  const wide = Math.max(0, ...lines.map((line) => nameWidth(line, GEOMETRY.labelSize)));
  const width = Math.min(frame.width, Math.ceil(wide) + 2 * GEOMETRY.labelPaddingX);
  const height = Math.min(
    frame.height,
    lines.length * GEOMETRY.labelLine + 2 * GEOMETRY.labelPaddingY,
  );
  const [across, down] = [frame.width - width, frame.height - height];
  return { x: frame.x + across / 2, y: frame.y + down / 2, width, height };
}

/**
 * Returns for each plate by what factor it can grow around its middle, and at least 1: until it
 * meets another one that has grown as much, or something that stays as it is.
 */
export function roomFor(
  plates: readonly Rect[],
  fixed: readonly Rect[],
  most: number,
): readonly number[] {
  const room = plates.map(() => most);
  plates.forEach((plate, at) => {
    for (let other = at + 1; other < plates.length; other += 1) {
      const between = growth(plate, plates[other] ?? plate);
      room[at] = Math.min(room[at] ?? most, between);
      room[other] = Math.min(room[other] ?? most, between);
    }
    for (const frame of fixed) {
      room[at] = Math.min(room[at] ?? most, growthTo(plate, frame));
    }
  });
  return room.map((factor) => Math.max(1, factor));
}

/** Returns the plate as it looks when it has grown around its middle. */
export function scaled({ x, y, width, height }: Rect, factor: number): Rect {
  const [wide, high] = [width * factor, height * factor];
  return { x: x - (wide - width) / 2, y: y - (high - height) / 2, width: wide, height: high };
}

/** Both grow. */
function growth(one: Rect, other: Rect): number {
  const { across, down } = apart(one, other);
  return Math.max(
    (2 * across) / (one.width + other.width),
    (2 * down) / (one.height + other.height),
  );
}

/** Only the first grows. */
function growthTo(plate: Rect, frame: Rect): number {
  const { across, down } = apart(plate, frame);
  return Math.max(
    (2 * across - frame.width) / plate.width,
    (2 * down - frame.height) / plate.height,
  );
}

/** Returns how far the middles lie from each other. */
function apart(one: Rect, other: Rect): { across: number; down: number } {
  return {
    across: Math.abs(one.x + one.width / 2 - other.x - other.width / 2),
    down: Math.abs(one.y + one.height / 2 - other.y - other.height / 2),
  };
}
