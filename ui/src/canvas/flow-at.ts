// Finds the flow under the pointer. Lines that the browser tests itself would cost it more with
// every move of the pointer than all else.
import type { FlowShape, Point, Rect } from "../backend";
import { cell } from "../document/cell";
import { currentDocument } from "../document/store";
import { around, contains, grown } from "./rect";

const boxes = new WeakMap<FlowShape, Rect>();
const hovered = cell<string | null>(null);

/** Returns everything that a flow covers. */
export function boxOf(shape: FlowShape): Rect {
  let box = boxes.get(shape);
  if (!box) {
    const corners = shape.points.map(({ x, y }) => ({ x, y, width: 1, height: 1 }));
    const label = shape.label ? [shape.label.frame] : [];
    box = around([...corners, ...label]) ?? { x: 0, y: 0, width: 0, height: 0 };
    boxes.set(shape, box);
  }
  return box;
}

/** Returns the flow on a diagram whose line is nearest to a point, no farther off than `reach`. */
export function flowAt(diagram: string, point: Point, reach: number): string | null {
  let best: { flow: string; distance: number } | null = null;
  for (const shape of currentDocument()?.shapes.values() ?? []) {
    if (shape.diagram === diagram && contains(grown(boxOf(shape), reach), point)) {
      const distance = distanceTo(shape.points, point);
      if (distance <= reach && (best === null || distance < best.distance)) {
        best = { flow: shape.flow, distance };
      }
    }
  }
  return best?.flow ?? null;
}

/** Returns how far a point is from a line with corners. */
export function distanceTo(points: readonly Point[], point: Point): number {
  let least = Infinity;
  for (let at = 1; at < points.length; at += 1) {
    const [a, b] = [points[at - 1], points[at]];
    if (a && b) {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const long = dx * dx + dy * dy;
      const along = long === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / long;
      const share = Math.min(1, Math.max(0, along));
      least = Math.min(least, Math.hypot(a.x + share * dx - point.x, a.y + share * dy - point.y));
    }
  }
  return least;
}

/** Says which flow is under the pointer. */
export function hover(flow: string | null): void {
  hovered.set(flow);
}

/** Calls back when another flow is under the pointer. */
export const watchHovered = hovered.watch;

/** Tells whether a flow is under the pointer. */
export function isHovered(flow: string): boolean {
  return hovered.get() === flow;
}
