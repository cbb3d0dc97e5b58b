// Lines up, spreads and sizes what is selected: one edit each, under a name of its own.
import type { ItemId, Moved, Rect } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { itemKey, placementKey } from "../document/item";
import { currentSelection } from "../document/selection";
import { apply, currentDocument, type OpenDocument } from "../document/store";
import { type Alignment, aligned, distributed, type Spread, sameSize } from "./align";
import { membersOf } from "./members";
import { sameRect } from "./rect";
import { finishNudge } from "./steps";

const ALIGNED: { readonly [how in Alignment]: string } = {
  left: "at the left",
  center: "at the centre",
  right: "at the right",
  top: "at the top",
  middle: "at the middle",
  bottom: "at the bottom",
};

/** Returns what is selected and has a frame. What lies in a selected zone goes along with it. */
export function arrangeable(
  document: OpenDocument | null,
  diagram: string,
  selection: readonly ItemId[],
): Moved[] {
  if (!document) {
    return [];
  }
  const zones = selection.filter((it) => it.kind === "boundary").map((it) => it.id);
  const along = new Set(membersOf(document, zones).map(itemKey));
  return selection.flatMap((item) => {
    const frame = document.placements.get(placementKey(diagram, item))?.frame;
    return frame && item.kind !== "flow" && !along.has(itemKey(item)) ? [{ item, frame }] : [];
  });
}

/** Tells how many things could be lined up now. */
export function countArrangeable(): number {
  return arrangeable(currentDocument(), currentDiagram(), currentSelection()).length;
}

/** Lines up what is selected. */
export function alignSelection(how: Alignment): Promise<void> {
  return arrange(
    (frames) => aligned(frames, how),
    (count) => `Align ${count} items ${ALIGNED[how]}`,
  );
}

/** Spreads what is selected, so that all gaps are equal. */
export function distributeSelection(direction: Spread): Promise<void> {
  return arrange(
    (frames) => distributed(frames, direction),
    (count) => `Distribute ${count} items ${direction}ly`,
  );
}

/** Makes the selected elements as wide or as high as the one that was selected first. */
export function sizeSelection(side: "width" | "height"): Promise<void> {
  return arrange(
    (frames) => sameSize(frames, side),
    (count) => `Give ${count} elements the same ${side}`,
    ({ item }) => item.kind === "element",
  );
}

async function arrange(
  place: (frames: readonly Rect[]) => readonly Rect[],
  label: (count: number) => string,
  takes: (moved: Moved) => boolean = () => true,
): Promise<void> {
  await finishNudge();
  const diagram = currentDiagram();
  const before = arrangeable(currentDocument(), diagram, currentSelection()).filter(takes);
  const after = place(before.map((it) => it.frame));
  const moved = before.flatMap(({ item, frame }, at) => {
    const next = after[at];
    return next && !sameRect(next, frame) ? [{ item, frame: next }] : [];
  });
  if (moved.length > 0) {
    await apply({
      edit: "batch",
      label: label(before.length),
      edits: [{ edit: "move", diagram, moved }],
    });
  }
}
