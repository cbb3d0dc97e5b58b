// Everything a person can do from anywhere: for the keys, the list of keys and "Find or do".
import {
  canResize,
  canvasControls,
  connectSelection,
  deleteSelection,
  finishNudge,
  nextGrid,
  nudge,
  openMenuAtSelection,
  renameSelection,
  resize,
  selectAll,
  stepBack,
  toggleMap,
} from "../canvas";
import { currentDiagram } from "../document/diagrams";
import { notify } from "../document/notices";
import { addOwnThreat } from "../document/own-threats";
import {
  closeProject,
  exportPicture,
  exportReport,
  exportText,
  importProject,
  openProject,
  saveCopy,
} from "../document/project";
import { currentSelection } from "../document/selection";
import { arrange, currentDocument, redo, undo } from "../document/store";
import { chooseReviewPart, openWorkspace, type ReviewPart } from "../document/view";
import { type Action, action } from "./action";
import { CLIPBOARD_ACTIONS } from "./clipboardActions";
import {
  always,
  changeable,
  chosen,
  drawn,
  needs,
  oneElementHere,
  oneHere,
  onModel,
  open,
  placed,
  writable,
} from "./conditions";
import { DIAGRAM_ACTIONS } from "./diagramActions";
import { DRAWING_ACTIONS, STEPS } from "./drawingActions";
import { DRAWN_ACTIONS } from "./drawnActions";
import { INSPECTOR_ACTIONS } from "./inspectorActions";
import { finishEdit, isBelowDialog, isText, placeOf } from "./keys";
import { openOverlay } from "./overlays";
import { printDiagram } from "./printing";
import { presentation, WINDOW_ACTIONS } from "./windowActions";

const LEAP = 5;
const ARROWS = [
  ["ArrowLeft", -1, 0],
  ["ArrowRight", 1, 0],
  ["ArrowUp", 0, -1],
  ["ArrowDown", 0, 1],
] as const;

const nudges = ARROWS.flatMap(([key, dx, dy]) =>
  [1, LEAP].map((by): Action => {
    const chord = by === LEAP ? `Shift+${key}` : key;
    const move = () => nudge(dx * by, dy * by);
    const title = by === LEAP ? "Move by five steps" : "Move by a step";
    return { ...action(`nudge ${chord}`, title, [chord], "canvas", placed, move), keyOnly: true };
  }),
);

const sizes = ARROWS.map(([key, dx, dy]): Action => {
  const chord = `Alt+Shift+${key}`;
  const change = () => resize(dx, dy);
  const can = needs("something selected that can be resized", canResize, writable);
  return { ...action(`size ${chord}`, "Resize", [chord], "canvas", can, change), keyOnly: true };
});

const REVIEW: readonly (readonly [ReviewPart, string])[] = [
  ["coverage", "Show the coverage"],
  ["crossings", "Show the crossings"],
  ["connections", "Show what zones are connected"],
  ["questions", "Show the open questions"],
  ["worksheets", "Show the worksheets"],
  ["changes", "Show what changed"],
  ["sign-off", "Show sign-off and snapshots"],
];

/** All actions, in the order in which they are listed. */
export const ACTIONS: readonly Action[] = [
  action("undo", "Undo", ["Ctrl+z"], "outside-edits", open, () => void finishNudge().then(undo)),
  action(
    "redo",
    "Redo",
    ["Ctrl+Shift+z", "Ctrl+y"],
    "outside-edits",
    open,
    () => void finishNudge().then(redo),
  ),
  action("find", "Find or do…", ["Ctrl+k"], "anywhere", open, () => openOverlay("palette")),
  {
    ...action(
      "menu",
      "Open the menu of the selection",
      ["ContextMenu", "Shift+F10"],
      "canvas",
      onModel,
      openMenuAtSelection,
    ),
    keyOnly: true,
  },
  action("rename", "Rename the selection", ["F2", "Enter"], "canvas", oneHere, renameSelection),
  action(
    "connect",
    "Connect the selected element to…",
    ["c"],
    "canvas",
    oneElementHere,
    connectSelection,
  ),
  action(
    "delete",
    "Delete the selection from the model",
    ["Delete", "Backspace"],
    "canvas",
    chosen,
    () => void deleteSelection(),
  ),
  ...CLIPBOARD_ACTIONS,
  ...DIAGRAM_ACTIONS,
  action("all", "Select everything", ["Ctrl+a"], "window", onModel, selectAll),
  action("own-threat", "Add a threat…", [], "window", changeable, () => addOwnThreat()),
  ...DRAWING_ACTIONS,
  ...DRAWN_ACTIONS,
  ...INSPECTOR_ACTIONS,
  presentation,
  action("arrange", "Arrange the diagram", [], "window", writable, () => void arrangeAll()),
  action("arrange-selection", "Arrange the selection", [], "window", placed, () =>
    arrange(
      currentDiagram(),
      currentSelection().filter((it) => it.kind !== "flow"),
    ),
  ),
  action("back", "Select nothing", ["Escape"], "canvas", onModel, stepBack),
  action("fit", "Show everything", ["f", "Ctrl+0"], "window", onModel, () =>
    canvasControls()?.fit(),
  ),
  action("fit-selection", "Show the selection", ["Shift+f", "Ctrl+2"], "window", onModel, () =>
    canvasControls()?.fitSelection(),
  ),
  action("actual", "Show at 100 %", ["Ctrl+1"], "anywhere", onModel, () =>
    canvasControls()?.actualSize(),
  ),
  action("in", "Zoom in", ["+", "=", "Ctrl++", "Ctrl+="], "window", onModel, () =>
    canvasControls()?.zoomIn(),
  ),
  action("out", "Zoom out", ["-", "Ctrl+-"], "window", onModel, () => canvasControls()?.zoomOut()),
  action("model", "Go to the model", ["Alt+1"], "anywhere", open, () => openWorkspace("model")),
  action("threats", "Go to the threats", ["Alt+2"], "anywhere", open, () =>
    openWorkspace("threats"),
  ),
  action("responses", "Go to the responses", ["Alt+3"], "anywhere", open, () =>
    openWorkspace("responses"),
  ),
  action("review", "Go to the review", ["Alt+4"], "anywhere", open, () => openWorkspace("review")),
  action("map", "Show or hide the map", [], "window", onModel, toggleMap),
  action("grid", "Take the next step of the grid, or none", [], "window", onModel, nextGrid),
  ...REVIEW.map(([part, title]) =>
    action(`review-${part}`, title, [], "window", open, () => {
      chooseReviewPart(part);
      openWorkspace("review");
    }),
  ),
  action("project", "Edit the project details", [], "window", open, () => openOverlay("project")),
  action("name", "Set your name…", [], "window", always, () => openOverlay("name")),
  action("report", "Export the report…", ["Ctrl+e"], "anywhere", open, () => void exportReport()),
  action("copy", "Save a copy…", ["Ctrl+Shift+s"], "anywhere", open, () => void saveCopy()),
  action("text", "Export as text (JSON)…", [], "window", open, () => void exportText()),
  action("svg", "Export diagram as SVG…", [], "window", drawn, () => void exportPicture("svg")),
  action("png", "Export diagram as PNG…", [], "window", drawn, () => void exportPicture("png")),
  action("print", "Print diagram…", ["Ctrl+p"], "anywhere", drawn, () => void printDiagram()),
  action("snapshot", "Make a snapshot…", ["Ctrl+s"], "anywhere", open, makeSnapshot),
  ...WINDOW_ACTIONS,
  action("keys", "Show the keys", ["?"], "window", open, () => openOverlay("keys")),
  action("about", "About Bulkhead", [], "window", always, () => openOverlay("about")),
  action("open", "Open a project…", ["Ctrl+o"], "anywhere", always, () => void openProject()),
  action("import", "Import a model…", [], "window", always, () => void importProject()),
  action(
    "close",
    "Close the project",
    ["Ctrl+w"],
    "outside-edits",
    open,
    () => void closeProject(),
  ),
  ...nudges,
  ...sizes,
  ...STEPS,
];

/** Everything is somewhere else then, and is looked at anew. */
async function arrangeAll(): Promise<void> {
  const diagram = currentDiagram();
  if ((await arrange(diagram, [])) && currentDiagram() === diagram) {
    canvasControls()?.fit();
  }
}

/** Where the last edits are not in the file, a copy elsewhere comes first. */
function makeSnapshot(): void {
  if (currentDocument()?.status.notSaved === null) {
    openOverlay("snapshot");
  } else {
    void saveCopy();
  }
}

/** Says what an action needs that is not there; false where nothing is missing. */
export function isRefused({ title, lacks }: Action): boolean {
  const missing = lacks();
  if (missing !== null) {
    notify({ kind: "info", sentence: `"${title.replace(/…$/, "")}" needs ${missing}.` });
  }
  return missing !== null;
}

/** Does what is called so, where it makes sense now; says so where it does not. */
export function runAction(id: string): void {
  const found = ACTIONS.find((it) => it.id === id);
  if (found?.inText && isText(placeOf(document.activeElement))) {
    found.inText();
    return;
  }
  if (!found || isBelowDialog()) {
    return;
  }
  if (isRefused(found)) {
    return;
  }
  if (id !== "back") {
    finishEdit();
  }
  found.run();
}
