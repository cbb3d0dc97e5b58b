// What can be done with the diagrams of a model, and with where things stand on them.
import {
  askToRemove,
  chooseDiagramToShowOn,
  diagramsToShowOn,
  duplicateDiagram,
  moveDiagram,
  nameTab,
  takeOff,
} from "../diagrams";
import { currentDiagram, showDiagram } from "../document/diagrams";
import { diagramsShowing, nextPlace, shows } from "../document/places";
import { currentSelection } from "../document/selection";
import { showHere } from "../document/showing";
import { currentDocument } from "../document/store";
import { reveal } from "../document/view";
import { type Action, action } from "./action";
import { changeable, isHere, needs, onModel, writable } from "./conditions";

const diagrams = () => currentDocument()?.diagrams ?? [];
const areSeveral = () => diagrams().length > 1;
const several = needs("more than one diagram", areSeveral, onModel);
const ordered = needs("more than one diagram", areSeveral, writable);
const place = () => diagrams().findIndex((it) => it.id === currentDiagram());

/** Shows the diagram beside the shown one, from the last to the first. */
function showBeside(step: 1 | -1): void {
  const next = diagrams().at((place() + step) % diagrams().length);
  if (next) {
    showDiagram(next.id);
  }
}

function isMissing(): boolean {
  const document = currentDocument();
  const here = currentDiagram();
  return document !== null && currentSelection().some((it) => !shows(document, here, it));
}

function otherPlace(): string | null {
  const document = currentDocument();
  const [item] = currentSelection();
  return document && item ? nextPlace(document, currentDiagram(), item) : null;
}

function showNextPlace(): void {
  const document = currentDocument();
  const next = otherPlace();
  if (document && next !== null) {
    const there = currentSelection().filter((it) =>
      diagramsShowing(document, it).some(({ id }) => id === next),
    );
    reveal(there, next);
  }
}

/** What can be done with diagrams, in the order in which it is listed. */
export const DIAGRAM_ACTIONS: readonly Action[] = [
  action("diagram-next", "Next diagram", ["Ctrl+PageDown"], "anywhere", several, () =>
    showBeside(1),
  ),
  action("diagram-previous", "Previous diagram", ["Ctrl+PageUp"], "anywhere", several, () =>
    showBeside(-1),
  ),
  action("diagram-add", "Add a diagram", [], "window", changeable, () => nameTab("new")),
  action("diagram-rename", "Rename the diagram", [], "window", changeable, () =>
    nameTab({ diagram: currentDiagram() }),
  ),
  action(
    "diagram-duplicate",
    "Duplicate the diagram",
    [],
    "window",
    changeable,
    () => void duplicateDiagram(currentDiagram()),
  ),
  action(
    "diagram-left",
    "Move the diagram to the left",
    [],
    "window",
    needs("a diagram to the left of this one", () => place() > 0, ordered),
    () => void moveDiagram(currentDiagram(), place() - 1),
  ),
  action(
    "diagram-right",
    "Move the diagram to the right",
    [],
    "window",
    needs("a diagram to the right of this one", () => place() < diagrams().length - 1, ordered),
    () => void moveDiagram(currentDiagram(), place() + 1),
  ),
  action("diagram-delete", "Delete the diagram…", [], "window", ordered, () => askToRemove()),
  action(
    "show-here",
    "Show on this diagram",
    [],
    "window",
    needs("something selected that is not on this diagram", isMissing, writable),
    () => showHere(currentSelection()),
  ),
  action(
    "show-on",
    "Show on another diagram…",
    [],
    "window",
    needs(
      "something selected that another diagram does not show",
      () => diagramsToShowOn().length > 0,
      writable,
    ),
    () => chooseDiagramToShowOn(true),
  ),
  action(
    "take-off",
    "Take off this diagram, keep in the model",
    ["Shift+Delete", "Shift+Backspace"],
    "canvas",
    needs("something selected that is on this diagram", isHere, writable),
    () => void takeOff(),
  ),
  action(
    "next-place",
    "Next place of the selection",
    ["Alt+PageDown"],
    "anywhere",
    needs(
      "something selected that another diagram shows too",
      () => otherPlace() !== null,
      onModel,
    ),
    showNextPlace,
  ),
];
