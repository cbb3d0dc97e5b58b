// What the keyboard and the menus do with the diagram.
import type { Edit, ItemId, Moved } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { placementKey } from "../document/item";
import { currentSelection, currentTexts, select } from "../document/selection";
import { apply, currentDocument } from "../document/store";
import { endDrawn } from "./drawn-live";
import { chooseTarget, connect, rename } from "./editing";
import { moveCancelled, moveDone, movePreview } from "./moving";
import { endQuickAdd } from "./quick-add/quick-adding";
import { shifted } from "./rect";
import { linesOn, previewShift, selectedDrawn, shiftEdits } from "./shifting";
import { writeText } from "./texts/writing";

const PAUSE = 450;
let offset = { x: 0, y: 0 };
let pushed: readonly ItemId[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves the selection a little. What follows shortly after becomes part of the same edit. */
export function nudge(dx: number, dy: number): void {
  if (offset.x === 0 && offset.y === 0) {
    pushed = currentSelection();
  }
  offset = { x: offset.x + dx, y: offset.y + dy };
  const moved = nudged();
  if (moved.length > 0) {
    movePreview(moved);
  } else {
    previewShift(selectedDrawn(), offset.x, offset.y);
  }
  clearTimeout(timer);
  timer = setTimeout(() => void finishNudge(), PAUSE);
}

/** Makes an edit of the small moves so far. To be done before anything that depends on them. */
export async function finishNudge(): Promise<void> {
  clearTimeout(timer);
  const moved = nudged();
  const by = offset;
  const still = offset.x === 0 && offset.y === 0;
  offset = { x: 0, y: 0 };
  if (still) {
    return;
  }
  const { lines, texts } = selectedDrawn();
  if (moved.length > 0 || lines.length + texts.length === 0) {
    await moveDone(moved);
    return;
  }
  const edits = shiftEdits({ lines, texts }, by.x, by.y);
  await apply(inOne(edits, `Move ${edits.length} items`));
  endDrawn();
}

function nudged(): readonly Moved[] {
  const document = currentDocument();
  const diagram = currentDiagram();
  return pushed.flatMap((item) => {
    const frame = document?.placements.get(placementKey(diagram, item))?.frame;
    return frame ? [{ item, frame: shifted(frame, offset.x, offset.y) }] : [];
  });
}

/** Deletes what is selected, as one edit. */
export async function deleteSelection(): Promise<void> {
  await finishNudge();
  const items = currentSelection();
  const edits: Edit[] = currentTexts().map((id) => ({
    edit: "setAnnotation",
    id,
    annotation: null,
  }));
  if (items.length > 0) {
    edits.unshift({ edit: "delete", items: [...items] });
  }
  if (edits.length > 0) {
    await apply(inOne(edits, `Delete ${items.length + currentTexts().length} items`));
  }
}

/** Returns edits as one that is done and undone as a whole. */
function inOne(edits: readonly Edit[], label: string): Edit {
  const [only] = edits;
  return only && edits.length === 1 ? only : { edit: "batch", label, edits: [...edits] };
}

/** Selects everything on the diagram, flows included. */
export function selectAll(): void {
  const document = currentDocument();
  const diagram = currentDiagram();
  if (!document) {
    return;
  }
  const placed = [...document.placements.values()].filter((it) => it.diagram === diagram);
  const drawn = [...document.shapes.values()].filter((it) => it.diagram === diagram);
  const texts = [...document.annotations.values()].filter((it) => it.diagram === diagram);
  const items = [
    ...placed.map((it) => it.item),
    ...drawn.map((it): ItemId => ({ kind: "flow", id: it.flow })),
    ...linesOn(diagram).map((it) => it.item),
  ];
  select(
    items,
    texts.map((it) => it.id),
  );
}

/** Edits the name of the only thing that is selected. */
export function renameSelection(): void {
  const [only, more] = currentSelection();
  const [text, another] = currentTexts();
  if (currentDocument()?.project.readOnly !== null) {
    return;
  }
  if (text && !another && !only) {
    writeText(text);
  } else if (only && !more && !text) {
    rename(only);
  }
}

/** Asks where a flow from the selected element goes. */
export function connectSelection(): void {
  const [only, more] = currentSelection();
  if (only?.kind === "element" && !more && currentDocument()?.project.readOnly === null) {
    chooseTarget(only.id);
  }
}

/** Takes back what is under way; otherwise selects nothing. */
export function stepBack(): void {
  offset = { x: 0, y: 0 };
  clearTimeout(timer);
  moveCancelled();
  endQuickAdd();
  writeText(null);
  connect(null);
  chooseTarget(null);
  rename(null);
  select([]);
}
