import type { PointerEvent } from "react";
import type { FlowShape } from "../../backend";
import { shapeKey } from "../../document/item";
import { apply, currentDocument } from "../../document/store";
import { useDrag } from "../drag";
import { endLive, showShape } from "../live";
import { shifted } from "../rect";
import { drawEdit, labelOffset, undrawn } from "./bends";

/** Returns what begins to drag the label of a flow. */
export function useLabelDrag(shape: FlowShape): (event: PointerEvent<Element>) => void {
  const drag = useDrag();
  return (event) => {
    const { label } = shape;
    if (!label || currentDocument()?.project.readOnly !== null) {
      return;
    }
    const moved = (dx: number, dy: number) => shifted(label.frame, Math.round(dx), Math.round(dy));
    drag(event, {
      onMove: ({ x, y }) => showShape({ ...shape, label: { ...label, frame: moved(x, y) } }),
      onDone: async ({ x, y }) => {
        const { diagram, flow } = shape;
        const known = currentDocument()?.flowDrawings.get(shapeKey(diagram, flow));
        const drawn = known ?? undrawn(diagram, flow);
        await apply(drawEdit(drawn, drawn.bends, labelOffset(shape, moved(x, y))));
        endLive();
      },
      onCancel: endLive,
    });
  };
}
