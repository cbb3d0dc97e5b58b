// Everything that is selected, moved by one distance: by arrow keys, or by a line or a text that is
// dragged. What has a frame is dragged by the diagram library itself (`moving.ts`).
import type { ItemId, Moved, Point, Rect } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { placementKey } from "../document/item";
import { apply, currentDocument } from "../document/store";
import { endDrawn } from "./drawn-live";
import { curveBox } from "./lines/curve";
import { moveDone, movePreview } from "./moving";
import { around, shifted } from "./rect";
import { inOne, previewShift, selectedDrawn, shiftEdits } from "./shifting";

/** Shows these items, and what is drawn and selected with them, moved by a distance. */
export function previewSelectionShift(items: readonly ItemId[], by: Point): void {
  const moved = framesShifted(items, by);
  if (moved.length > 0) {
    movePreview(moved);
  } else {
    previewShift(selectedDrawn(), by.x, by.y);
  }
}

/** Makes one edit of it. */
export async function shiftSelection(items: readonly ItemId[], by: Point): Promise<void> {
  const moved = framesShifted(items, by);
  const edits = shiftEdits(selectedDrawn(), by.x, by.y);
  if (moved.length > 0) {
    await moveDone(moved);
  } else if (edits.length > 0) {
    await apply(inOne(edits, `Move ${edits.length} items`));
    endDrawn();
  }
}

/** Returns the box around these items and around what is drawn and selected with them. */
export function selectionBox(items: readonly ItemId[]): Rect | null {
  const { lines, texts } = selectedDrawn();
  return around([
    ...framesShifted(items, { x: 0, y: 0 }).map((it) => it.frame),
    ...texts.map((it) => it.frame),
    ...lines.map(({ curve }) => curveBox(curve)),
  ]);
}

function framesShifted(items: readonly ItemId[], { x, y }: Point): readonly Moved[] {
  const document = currentDocument();
  const diagram = currentDiagram();
  return items.flatMap((item) => {
    const frame = document?.placements.get(placementKey(diagram, item))?.frame;
    return frame ? [{ item, frame: shifted(frame, x, y) }] : [];
  });
}
