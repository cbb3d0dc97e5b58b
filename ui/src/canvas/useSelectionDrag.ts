import type { PointerEvent } from "react";
import type { Point } from "../backend";
import { currentSelection } from "../document/selection";
import { currentDocument } from "../document/store";
import { useDrag } from "./drag";
import { endSnapping, snapShift } from "./guides/snapping";
import { moveCancelled } from "./moving";
import { previewSelectionShift, selectionBox, shiftSelection } from "./selection-shift";
import { selectedDrawn } from "./shifting";

/**
 * Returns what begins to drag a line or a text, together with all that is selected, and lets it
 * snap as elements do. What is not selected is by itself then, as with elements.
 */
export function useSelectionDrag(
  selected: boolean,
  onSelect: () => void,
): (event: PointerEvent<Element>) => void {
  const drag = useDrag();
  return (event) => {
    if (currentDocument()?.project.readOnly !== null) {
      return;
    }
    const ready = (by: Point) => {
      if (!selected) {
        onSelect();
      }
      const items = currentSelection();
      const box = selectionBox(items);
      return box ? snapShift(box, by, { items, texts: selectedDrawn().texts }) : by;
    };
    drag(event, {
      onMove: (by) => {
        const distance = ready(by);
        previewSelectionShift(currentSelection(), distance);
      },
      onDone: (by) => {
        const distance = ready(by);
        endSnapping();
        void shiftSelection(currentSelection(), distance);
      },
      onCancel: () => {
        endSnapping();
        moveCancelled();
      },
    });
  };
}
