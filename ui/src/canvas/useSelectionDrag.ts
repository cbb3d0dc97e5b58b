import type { PointerEvent } from "react";
import type { Point } from "../backend";
import { currentSelection } from "../document/selection";
import { currentDocument } from "../document/store";
import { useDrag } from "./drag";
import { moveCancelled } from "./moving";
import { gridded } from "./options";
import { previewSelectionShift, shiftSelection } from "./selection-shift";

/**
 * Returns what begins to drag a line or a text, together with all that is selected. What is not
 * selected is by itself then, as with elements.
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
      return gridded(by);
    };
    drag(event, {
      onMove: (by) => {
        const distance = ready(by);
        previewSelectionShift(currentSelection(), distance);
      },
      onDone: (by) => {
        const distance = ready(by);
        void shiftSelection(currentSelection(), distance);
      },
      onCancel: moveCancelled,
    });
  };
}
