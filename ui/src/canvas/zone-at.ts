import type { Point } from "../backend";
import { currentDocument } from "../document/store";
import { contains } from "./rect";

/** Returns the innermost zone of a diagram at a place on the screen, or null. */
export function zoneAt(root: HTMLElement | null, diagram: string, screen: Point): string | null {
  const viewport = root?.querySelector(".react-flow__viewport");
  const document = currentDocument();
  if (!viewport || !document) {
    return null;
  }
  const box = viewport.getBoundingClientRect();
  const zoom = new DOMMatrix(getComputedStyle(viewport).transform).a || 1;
  const point = { x: (screen.x - box.x) / zoom, y: (screen.y - box.y) / zoom };
  let best: { id: string; area: number } | null = null;
  for (const placement of document.placements.values()) {
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
