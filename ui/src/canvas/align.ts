// Where things stand after they are lined up, spread or made as large as each other.
import type { Rect } from "../backend";

/** What things are lined up by. */
export type Alignment = "left" | "center" | "right" | "top" | "middle" | "bottom";
/** The direction in which things are spread. */
export type Spread = "horizontal" | "vertical";

/** Returns frames lined up by the outermost edge of all, or by the middle of the whole. */
export function aligned(frames: readonly Rect[], how: Alignment): Rect[] {
  const left = Math.min(...frames.map((it) => it.x));
  const top = Math.min(...frames.map((it) => it.y));
  const right = Math.max(...frames.map((it) => it.x + it.width));
  const bottom = Math.max(...frames.map((it) => it.y + it.height));
  const placed: { readonly [way in Alignment]: (it: Rect) => Partial<Rect> } = {
    left: () => ({ x: left }),
    center: (it) => ({ x: Math.round((left + right - it.width) / 2) }),
    right: (it) => ({ x: right - it.width }),
    top: () => ({ y: top }),
    middle: (it) => ({ y: Math.round((top + bottom - it.height) / 2) }),
    bottom: (it) => ({ y: bottom - it.height }),
  };
  return frames.map((it) => ({ ...it, ...placed[how](it) }));
}

/** Returns frames with equal gaps. The first and the last stay where they are. */
export function distributed(frames: readonly Rect[], direction: Spread): Rect[] {
  const [at, length] =
    direction === "horizontal" ? (["x", "width"] as const) : (["y", "height"] as const);
  const inOrder = frames.map((_, index) => index);
  const frame = (index: number) => frames[index] as Rect;
  inOrder.sort((a, b) => frame(a)[at] - frame(b)[at] || frame(a)[length] - frame(b)[length]);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined || frames.length < 3) {
    return [...frames];
  }
  const room = frame(last)[at] + frame(last)[length] - frame(first)[at];
  const filled = frames.reduce((sum, it) => sum + it[length], 0);
  const gap = (room - filled) / (frames.length - 1);
  const placed = [...frames];
  let next = frame(first)[at];
  for (const index of inOrder) {
    // The last one is left alone, whatever rounding did on the way.
    if (index !== last) {
      placed[index] = { ...frame(index), [at]: Math.round(next) };
    }
    next += frame(index)[length] + gap;
  }
  return placed;
}

/** Returns frames as wide or as high as the first one, each around its own middle. */
export function sameSize(frames: readonly Rect[], side: "width" | "height"): Rect[] {
  const like = frames[0]?.[side] ?? 0;
  const at = side === "width" ? "x" : "y";
  return frames.map((it) => ({
    ...it,
    [at]: it[at] + Math.round((it[side] - like) / 2),
    [side]: like,
  }));
}
