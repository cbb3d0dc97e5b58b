// Lines and free texts go along with what is moved together with them.
import type { Annotation, Course, Edit, ItemId, Rect } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { currentSelection, currentTexts } from "../document/selection";
import { currentDocument } from "../document/store";
import { showDrawn } from "./drawn-live";
import { shiftedCurve } from "./lines/curve";
import { center, contains, shifted } from "./rect";

/** What has no frame in the diagram library and is drawn all the same. */
export interface Drawn {
  readonly lines: readonly Course[];
  readonly texts: readonly Annotation[];
}

/** Returns the lines and free texts that are selected on the shown diagram. */
export function selectedDrawn(): Drawn {
  const document = currentDocument();
  const diagram = currentDiagram();
  if (!document) {
    return { lines: [], texts: [] };
  }
  const chosen = currentSelection().filter((it) => it.kind === "boundary");
  const ids = new Set(chosen.map((it) => it.id));
  return {
    lines: linesOn(diagram).filter(({ item }) => ids.has(item.id)),
    texts: currentTexts().flatMap((id) => {
      const text = document.annotations.get(id);
      return text && text.diagram === diagram ? [text] : [];
    }),
  };
}

/** Returns the trust boundaries that are lines, as a diagram shows them. */
export function linesOn(diagram: string): readonly Course[] {
  const courses = [...(currentDocument()?.courses.values() ?? [])];
  return courses.filter((it) => it.diagram === diagram && it.item.kind === "boundary");
}

/** Returns the free texts that stand in zones which move as they are, beside those given. */
export function textsInside(zones: readonly Rect[], others: readonly Annotation[]): Annotation[] {
  const diagram = currentDiagram();
  const known = new Set(others.map((it) => it.id));
  const texts = [...(currentDocument()?.annotations.values() ?? [])];
  return texts.filter(
    (text) =>
      text.diagram === diagram &&
      !known.has(text.id) &&
      zones.some((zone) => contains(zone, center(text.frame))),
  );
}

/** Shows lines and texts moved by a distance. */
export function previewShift({ lines, texts }: Drawn, dx: number, dy: number): void {
  showDrawn(
    new Map(lines.map(({ item, curve }) => [item.id, shiftedCurve(curve, dx, dy)])),
    new Map(texts.map(({ id, frame }) => [id, shifted(frame, dx, dy)])),
  );
}

/** Returns the edits that move lines and texts by a distance. */
export function shiftEdits({ lines, texts }: Drawn, dx: number, dy: number): Edit[] {
  return [
    ...lines.map(
      ({ diagram, item, curve }): Edit => ({
        edit: "draw",
        diagram,
        item,
        curve: shiftedCurve(curve, dx, dy),
      }),
    ),
    ...texts.map(
      (text): Edit => ({
        edit: "setAnnotation",
        id: text.id,
        annotation: { ...text, frame: shifted(text.frame, dx, dy) },
      }),
    ),
  ];
}

/** Returns edits as one that is done and undone as a whole. */
export function inOne(edits: readonly Edit[], label: string): Edit {
  const [only] = edits;
  return only && edits.length === 1 ? only : { edit: "batch", label, edits: [...edits] };
}

/** Tells whether an item has a frame of its own on the diagram. */
export function isFramed(item: ItemId, lines: readonly Course[]): boolean {
  return item.kind !== "flow" && !lines.some((line) => line.item.id === item.id);
}
