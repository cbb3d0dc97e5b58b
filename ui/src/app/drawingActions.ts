// Drawing by keys, lining up, grouping and selecting by kind.
import {
  alignSelection,
  canGroup,
  chooseZone,
  connectToNew,
  type Direction,
  distributeSelection,
  drawOn,
  groupSelection,
  selectAlike,
  selectKind,
  sizeSelection,
  startQuickAdd,
  walk,
  walkFlows,
  walkIn,
  walkOut,
} from "../canvas";
import { type Action, action } from "./action";
import { needs, oneElementHere, oneZone, onModel, several, some, writable } from "./conditions";

const WAYS: readonly (readonly [Direction, string, string])[] = [
  ["right", "ArrowRight", "to the right"],
  ["left", "ArrowLeft", "to the left"],
  ["down", "ArrowDown", "below"],
  ["up", "ArrowUp", "above"],
];

const walks = WAYS.map(
  ([way, key]): Action => ({
    ...action(
      `walk ${way}`,
      "Go along a flow or to the nearest element",
      [`Ctrl+${key}`],
      "canvas",
      onModel,
      () => void walk(way),
    ),
    keyOnly: true,
  }),
);

/** Where nothing that could be moved is selected, the arrows alone go about. */
const firstSteps = WAYS.map(
  ([way, key]): Action => ({
    ...action(`step ${way}`, "Go to the nearest", [key], "canvas", onModel, () => void walk(way)),
    keyOnly: true,
  }),
);

const draws = WAYS.map(([way, key, where]) =>
  action(
    `draw-${way}`,
    `Add a connected element ${where}`,
    way === "right" ? [`Alt+${key}`, "Ctrl+Enter"] : [`Alt+${key}`],
    "canvas",
    oneElementHere,
    () => void drawOn(way),
  ),
);

/** How the list of keys says in one line what four arrows do. */
export const BY_ARROWS: readonly (readonly [string, string])[] = [
  ["Add a connected element in a direction", "Alt and arrow keys"],
  ["Go along a flow or to the nearest element", "Ctrl and arrow keys"],
  ["Walk to where a new flow goes", "C, then arrow keys and Enter"],
];

/** What comes behind moving by arrows, because it uses the same keys where nothing moves. */
export const STEPS: readonly Action[] = firstSteps;

/** What can be drawn, lined up and selected. */
export const DRAWING_ACTIONS: readonly Action[] = [
  action("quick-add", "Add a component…", ["a", "/"], "canvas", writable, startQuickAdd),
  ...draws,
  action(
    "connect-new",
    "Connect to a new element…",
    ["Shift+c"],
    "canvas",
    oneElementHere,
    connectToNew,
  ),
  ...walks,
  action(
    "flows",
    "Go to a flow of the element, or to its target",
    ["n"],
    "canvas",
    some,
    () => void walkFlows(),
  ),
  action(
    "into",
    "Go into the zone",
    ["Ctrl+Shift+ArrowDown"],
    "canvas",
    oneZone,
    () => void walkIn(),
  ),
  action(
    "out-of",
    "Go out to the zone around",
    ["Ctrl+Shift+ArrowUp"],
    "canvas",
    some,
    () => void walkOut(),
  ),
  action("put", "Put into a zone…", ["z"], "canvas", several(1), () => chooseZone(true)),
  action(
    "group",
    "Draw a zone around the selection",
    ["Ctrl+g"],
    "window",
    needs("an element or a zone selected", canGroup, writable),
    () => void groupSelection(),
  ),
  ...(
    [
      ["left", "Align at the left"],
      ["center", "Align at the centre"],
      ["right", "Align at the right"],
      ["top", "Align at the top"],
      ["middle", "Align at the middle"],
      ["bottom", "Align at the bottom"],
    ] as const
  ).map(([how, title]) =>
    action(`align-${how}`, title, [], "window", several(2), () => void alignSelection(how)),
  ),
  action(
    "spread-x",
    "Distribute horizontally",
    [],
    "window",
    several(3),
    () => void distributeSelection("horizontal"),
  ),
  action(
    "spread-y",
    "Distribute vertically",
    [],
    "window",
    several(3),
    () => void distributeSelection("vertical"),
  ),
  action(
    "same-width",
    "Make equally wide",
    [],
    "window",
    several(2),
    () => void sizeSelection("width"),
  ),
  action(
    "same-height",
    "Make equally high",
    [],
    "window",
    several(2),
    () => void sizeSelection("height"),
  ),
  action("all-elements", "Select all elements", [], "window", onModel, () => selectKind("element")),
  action("all-flows", "Select all flows", [], "window", onModel, () => selectKind("flow")),
  action("all-boundaries", "Select all zones and lines", [], "window", onModel, () =>
    selectKind("boundary"),
  ),
  action("alike", "Select all of the same component", [], "window", some, selectAlike),
];

/** The native menu about all this, by groups. */
export const ARRANGE_MENU = {
  title: "Arrange",
  groups: [
    ["quick-add", "draw-right", "draw-left", "draw-down", "draw-up", "connect-new"],
    ["put", "group"],
    ["align-left", "align-center", "align-right"],
    ["align-top", "align-middle", "align-bottom"],
    ["spread-x", "spread-y", "same-width", "same-height"],
  ],
};
