import type { Point } from "../backend";
import { currentDocument } from "../document/store";
import { contains } from "./rect";

/** Returns the innermost zone of a diagram at a point, or null. */
export function zoneAt(diagram: string, point: Point): string | null {
  let best: { id: string; area: number } | null = null;
  for (const placement of currentDocument()?.placements.values() ?? []) {
    const { item, frame } = placement;
    const area = frame.width * frame.height;
    if (
      placement.diagram === diagram &&
      item.kind === "boundary" &&
      contains(frame, point) &&
      (best === null || area < best.area)
    ) {
      best = { id: item.id, area };
    }
  }
  return best?.id ?? null;
}
