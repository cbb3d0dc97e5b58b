// The diagram. The only folder that knows the diagram library.
export { AlignBar } from "./AlignBar";
export {
  alignSelection,
  countArrangeable,
  distributeSelection,
  sizeSelection,
} from "./arranging";
export {
  addBend,
  canBend,
  hasMovedLabel,
  isBent,
  putLabelBack,
  straighten,
} from "./bends/commands";
export { Canvas } from "./Canvas";
export {
  connectSelection,
  deleteSelection,
  renameSelection,
  selectAll,
  stepBack,
} from "./commands";
export { canvasControls } from "./controls";
export { canGroup, groupSelection } from "./grouping";
export { chooseZone } from "./landing/putting";
export { openMenu, openMenuAtSelection, openMenuOf, useMenuPlace } from "./menu-place";
export { nextGrid, toggleMap } from "./options";
export { connectToNew, startQuickAdd } from "./quick-add/quick-adding";
export { canResize } from "./resizing/selection-size";
export { selectAlike, selectKind } from "./selecting";
export { finishNudge, nudge, resize } from "./steps";
export { bringIntoSight, pointedAt } from "./useShowing";
export { actAt, meantPoint } from "./viewing";
export { walk, walkFlows, walkIn, walkOut } from "./walking/commands";
export { drawOn } from "./walking/continuing";
export type { Direction } from "./walking/walk";
