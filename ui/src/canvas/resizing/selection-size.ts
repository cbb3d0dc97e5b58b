// Everything that is selected, made wider or higher by one distance: by keys.
import type { Annotation, Edit, ItemId, Moved, Point, Rect } from "../../backend";
import { currentDiagram } from "../../document/diagrams";
import { placementKey } from "../../document/item";
import { currentSelection } from "../../document/selection";
import { apply, currentDocument } from "../../document/store";
import { showDrawn } from "../drawn-live";
import { moveCancelled, movePreview } from "../moving";
import { inOne, selectedDrawn } from "../shifting";
import { currentView } from "../viewing";
import { LEAST, sized } from "./sizes";

/** Tells whether something is selected that can be resized; lines and flows are bent instead. */
export function canResize(): boolean {
  return selectedDrawn().texts.length + itemsSized(currentSelection(), STILL).length > 0;
}

/** Shows these items, and the free texts that are selected with them, larger by a distance. */
export function previewSelectionSize(items: readonly ItemId[], by: Point): void {
  const moved = itemsSized(items, by);
  if (moved.length > 0) {
    movePreview(moved);
  }
  showDrawn(new Map(), new Map(textsSized(by).map(({ id, frame }) => [id, frame])));
}

/** Makes one edit of it. */
export async function sizeSelectionBy(items: readonly ItemId[], by: Point): Promise<void> {
  const moved = itemsSized(items, by);
  const texts = textsSized(by).map(
    (annotation): Edit => ({ edit: "setAnnotation", id: annotation.id, annotation }),
  );
  const diagram = currentDiagram();
  const move: Edit[] = moved.length > 0 ? [{ edit: "move", diagram, moved: [...moved] }] : [];
  const edits = [...move, ...texts];
  if (edits.length > 0) {
    await apply(inOne(edits, `Resize ${moved.length + texts.length} items`));
  }
  moveCancelled();
}

const PADDING = 4;
const STILL = { x: 0, y: 0 };

function itemsSized(items: readonly ItemId[], by: Point): readonly Moved[] {
  const document = currentDocument();
  const diagram = currentDiagram();
  return items.flatMap((item) => {
    const frame = document?.placements.get(placementKey(diagram, item))?.frame;
    return frame && item.kind !== "flow"
      ? [{ item, frame: sized(frame, by, LEAST[item.kind]) }]
      : [];
  });
}

function textsSized(by: Point): readonly Annotation[] {
  return selectedDrawn().texts.map((text) => ({
    ...text,
    frame: sized(by.y === 0 ? text.frame : asShown(text), by, LEAST.text),
  }));
}

/** A text is at least as high as its words, whatever its frame says. */
function asShown({ id, frame }: Annotation): Rect {
  const shown = document.querySelector(`.free-text[data-text="${CSS.escape(id)}"]`)?.firstChild;
  if (!shown) {
    return frame;
  }
  const words = document.createRange();
  words.selectNode(shown);
  const zoom = currentView()?.zoom() ?? 1;
  const height = Math.round(words.getBoundingClientRect().height / zoom) + 2 * PADDING;
  return { ...frame, height: Math.max(frame.height, height) };
}
