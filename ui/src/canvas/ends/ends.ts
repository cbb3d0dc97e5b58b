// The two ends of a flow, and what one of them would be attached to.
import type { Edit, Flow, FlowShape, Point, Rect } from "../../backend";
import { led, wayThrough } from "../bends/bends";
import { contains } from "../rect";

/** Where data comes from, or where it goes. */
export type End = "from" | "to";

/** An element and where it stands. */
export interface Standing {
  readonly id: string;
  readonly frame: Rect;
}

/** Returns the element at a point; the topmost is the last. */
export function standingAt(all: readonly Standing[], point: Point): Standing | null {
  return all.findLast(({ frame }) => contains(frame, point)) ?? null;
}

/** Returns how a flow runs while one of its ends is at the pointer or over an element. */
export function carried(
  shape: FlowShape,
  ends: readonly [Rect, Rect],
  bends: readonly Point[],
  end: End,
  at: Point,
  over: Rect | null,
): FlowShape {
  const loose = over ?? { ...at, width: 0, height: 0 };
  const [from, to] = end === "from" ? [loose, ends[1]] : [ends[0], loose];
  return led(shape, wayThrough(from, to, bends));
}

/** Returns the edit that attaches an end to another element; null where it is attached already. */
export function attachEdit(flow: Flow, end: End, element: string): Edit | null {
  if (flow[end] === element) {
    return null;
  }
  const { from, to, twoWay } = flow;
  return { edit: "reattach", flow: flow.id, from, to, twoWay, [end]: element };
}
