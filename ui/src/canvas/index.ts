// The diagram. The only folder that knows the diagram library.
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
  finishNudge,
  nudge,
  renameSelection,
  selectAll,
  stepBack,
} from "./commands";
export { canvasControls } from "./controls";
export { toggleMap } from "./options";
