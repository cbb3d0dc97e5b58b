import { useReactFlow } from "@xyflow/react";
import { type MouseEvent, type RefObject, useMemo, useRef } from "react";
import type { ItemId, Point, Rect } from "../backend";
import { itemKey } from "../document/item";
import { currentSelection, currentTexts, select } from "../document/selection";
import { currentDocument } from "../document/store";
import { around } from "./rect";
import { linesOn } from "./shifting";

/** Lets the rubber band take lines and free texts too, which the diagram library does not know. */
export function useBand(diagram: string, additive: RefObject<boolean>) {
  const { screenToFlowPosition } = useReactFlow();
  const start = useRef<Point | null>(null);
  return useMemo(() => {
    const at = (event: MouseEvent): Point =>
      screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    return {
      // The library tells of a band only after the pointer moved.
      beginBand: (event: MouseEvent) => {
        start.current = at(event);
      },
      onSelectionEnd: (event: MouseEvent) => {
        const from = start.current;
        start.current = null;
        if (from) {
          takeDrawn(diagram, bandOf(from, at(event)), additive.current);
        }
      },
    };
  }, [diagram, additive, screenToFlowPosition]);
}

function bandOf(from: Point, to: Point): Rect {
  const corner = (point: Point): Rect => ({ ...point, width: 0, height: 0 });
  return around([corner(from), corner(to)]) ?? corner(from);
}

function takeDrawn(diagram: string, band: Rect, additive: boolean): void {
  const inside = (rects: readonly Rect[]) => {
    const all = around(rects);
    return (
      all !== null &&
      all.x >= band.x &&
      all.y >= band.y &&
      all.x + all.width <= band.x + band.width &&
      all.y + all.height <= band.y + band.height
    );
  };
  const spot = (point: Point): Rect => ({ ...point, width: 0, height: 0 });
  const lines = linesOn(diagram)
    .filter(({ curve }) => inside([curve.start, curve.through, curve.end].map(spot)))
    .map(({ item }): ItemId => item);
  const texts = [...(currentDocument()?.annotations.values() ?? [])]
    .filter((it) => it.diagram === diagram && inside([it.frame]))
    .map((it) => it.id);
  if (lines.length + texts.length > 0) {
    const known = new Set(currentSelection().map(itemKey));
    const fresh = lines.filter((it) => !known.has(itemKey(it)));
    const before = additive ? currentTexts() : [];
    select(
      [...currentSelection(), ...fresh],
      [...before, ...texts.filter((id) => !before.includes(id))],
    );
  }
}
