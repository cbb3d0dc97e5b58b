// What an action needs to make sense, and in words what of it is missing now.
import { countArrangeable } from "../canvas";
import { currentDiagram } from "../document/diagrams";
import { shows } from "../document/places";
import { currentSelection, currentTexts } from "../document/selection";
import { currentDocument } from "../document/store";
import { currentWorkspace } from "../document/view";

/** Returns what is missing, as it stands behind "needs"; null where nothing is. */
export type Condition = () => string | null;

/** Makes a condition that is looked at once another one holds. */
export function needs(words: string, holds: () => boolean, first: Condition = always): Condition {
  return () => first() ?? (holds() ? null : words);
}

/** Needs nothing. */
export const always: Condition = () => null;

/** Needs an open project. */
export const open = needs("an open project", () => currentDocument() !== null);

const CHANGEABLE = "a project that can be changed";
const isChangeable = () => currentDocument()?.project.readOnly === null;

/** Needs a project that can be changed. */
export const changeable = needs(CHANGEABLE, isChangeable, open);

/** Needs a diagram. */
export const drawn = needs("a diagram", () => currentDiagram() !== "", open);

/** Needs the model in front. */
export const onModel = needs("the model", () => currentWorkspace() === "model", open);

/** Needs the model in front, and that it can be changed. */
export const writable = needs(CHANGEABLE, isChangeable, onModel);

const SOMETHING = "something selected";
const count = () => currentSelection().length + currentTexts().length;

/** Needs a selection of whatever kind. */
export const selected = needs(SOMETHING, () => count() > 0, onModel);

/** Needs a selection that can be changed. */
export const chosen = needs(SOMETHING, () => count() > 0, writable);

/** Needs a selection of the model; free texts are none. */
export const some = needs(SOMETHING, () => currentSelection().length > 0, onModel);

/** Needs something selected that has a place of its own. */
export const placed = needs(
  "an element, a zone, a line or a text selected",
  () => currentTexts().length > 0 || currentSelection().some((it) => it.kind !== "flow"),
  writable,
);

/** Needs a single thing selected. */
const one = needs("one thing selected", () => count() === 1, writable);

/** Tells whether the diagram shows something of the selection. */
export function isHere(): boolean {
  const document = currentDocument();
  const here = currentDiagram();
  return document !== null && currentSelection().some((it) => shows(document, here, it));
}

/** Needs a single thing selected, and that the diagram shows it. */
export const oneHere = needs(
  "one thing selected that is on this diagram",
  () => currentTexts().length > 0 || isHere(),
  one,
);

const only = (kind: "element" | "boundary" | "flow") => () => {
  const [first, more] = currentSelection();
  return first?.kind === kind && !more;
};

/** Needs a single element selected. */
export const oneElement = needs("one element selected", only("element"), writable);

/** Needs a single element selected, and that the diagram shows it. */
export const oneElementHere = needs(
  "one element selected that is on this diagram",
  isHere,
  oneElement,
);

/** Needs a single flow selected. */
export const oneFlow = needs("one flow selected", only("flow"), writable);

/** Needs a single zone selected. */
export const oneZone = needs("one zone selected", only("boundary"), onModel);

const AT_LEAST = {
  1: "an element or a zone selected",
  2: "two elements or zones selected",
  3: "three elements or zones selected",
} as const;

/** Needs so many elements and zones selected. */
export const several = (least: keyof typeof AT_LEAST): Condition =>
  needs(AT_LEAST[least], () => countArrangeable() >= least, writable);
