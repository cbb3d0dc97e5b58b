import { NodeResizer } from "@xyflow/react";
import type { ItemId, Rect } from "../backend";
import { useSelection } from "../document/selection";
import { useDocumentPart } from "../document/store";
import { endSnapping, snapResized } from "./guides/snapping";
import { isBrokenOff, libraryDrags } from "./library-drag";
import { moveDone, movePreview } from "./moving";

interface ResizeProps {
  readonly item: ItemId;
  /** Least width and height. */
  readonly least: readonly [number, number];
}

/** Handles that resize the only thing that is selected. Letting go is one edit. */
export function Resize({ item, least }: ResizeProps) {
  const alone = useSelection().length === 1;
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  if (!alone || fixed) {
    return null;
  }
  const moved = (frame: Rect) => [{ item, frame: whole(snapResized(item, frame, least)) }];
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
