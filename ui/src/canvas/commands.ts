// What the keyboard and the menus do with the diagram.
import type { Edit, ItemId } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { currentSelection, currentTexts, select } from "../document/selection";
import { onSettle } from "../document/settle";
import { apply, currentDocument } from "../document/store";
import { chooseTarget, connect, rename } from "./editing";
import { moveCancelled } from "./moving";
import { endQuickAdd } from "./quick-add/quick-adding";
import { previewSelectionShift, shiftSelection } from "./selection-shift";
import { inOne, linesOn } from "./shifting";
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
  previewSelectionShift(pushed, offset);
  clearTimeout(timer);
  timer = setTimeout(() => void finishNudge(), PAUSE);
}

/** Makes an edit of the small moves so far. To be done before anything that depends on them. */
export async function finishNudge(): Promise<void> {
  clearTimeout(timer);
  const by = offset;
  offset = { x: 0, y: 0 };
  if (by.x !== 0 || by.y !== 0) {
    await shiftSelection(pushed, by);
  }
}

onSettle(finishNudge);

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
