import { NodeResizer } from "@xyflow/react";
import type { ItemId, Rect } from "../../backend";
import { currentDiagram } from "../../document/diagrams";
import { placementKey } from "../../document/item";
import { useSelection } from "../../document/selection";
import { currentDocument, useDocumentPart } from "../../document/store";
import { endSnapping, snapResized } from "../guides/snapping";
import { isBrokenOff, libraryDrags } from "../library-drag";
import { moveDone, movePreview } from "../moving";
import { LEAST } from "./sizes";

/** Handles that resize the only thing that is selected. Letting go is one edit. */
export function Resize({ item }: { readonly item: ItemId }) {
  const alone = useSelection().length === 1;
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  if (!alone || fixed) {
    return null;
  }
  const least = item.kind === "boundary" ? LEAST.boundary : LEAST.element;
  const moved = (frame: Rect) => {
    const key = placementKey(currentDiagram(), item);
    const before = currentDocument()?.placements.get(key)?.frame ?? frame;
    const moving = { items: [item], texts: [] };
    return [{ item, frame: whole(snapResized(before, frame, least, moving)) }];
  };
  return (
    <NodeResizer
      minWidth={least[0]}
      minHeight={least[1]}
      handleClassName="resize-handle"
      lineClassName="resize-line"
      onResizeStart={() => libraryDrags()}
      onResize={(_, { x, y, width, height }) => movePreview(moved({ x, y, width, height }))}
      onResizeEnd={(_, { x, y, width, height }) => {
        if (!isBrokenOff()) {
          void moveDone(moved({ x, y, width, height }));
          endSnapping();
        }
      }}
    />
  );
}

function whole({ x, y, width, height }: Rect): Rect {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  };
}
