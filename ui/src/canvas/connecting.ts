import type { Point, Rect } from "../backend";
import { mint } from "../document/identity";
import { select } from "../document/selection";
import { apply } from "../document/store";
import { center } from "./rect";

/** Adds a flow between two elements and selects it. */
export async function addFlow(from: string, to: string, name: string): Promise<void> {
  const id = mint();
  const added = await apply({
    edit: "addFlow",
    flow: { id, name, from, to, twoWay: false, notes: "", properties: {}, outOfScope: null },
  });
  if (added) {
    select([{ kind: "flow", id }]);
  }
}

/** Returns the point of a frame's border that faces another point. */
export function borderTowards(frame: Rect, to: Point): Point {
  const middle = center(frame);
  const [dx, dy] = [to.x - middle.x, to.y - middle.y];
  if (dx === 0 && dy === 0) {
    return middle;
  }
  const scale = Math.min(
    dx === 0 ? Infinity : frame.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : frame.height / 2 / Math.abs(dy),
  );
  return { x: middle.x + dx * scale, y: middle.y + dy * scale };
}
