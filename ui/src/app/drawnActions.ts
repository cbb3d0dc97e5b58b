// What a person can do with what is drawn beside elements and zones: bends, labels, texts, lines.
import {
  addBend,
  canBend,
  hasMovedLabel,
  isBent,
  meantPoint,
  putLabelBack,
  straighten,
} from "../canvas";
import { MULTIPLE, place, TEXT } from "../document/placing";
import { currentDocument } from "../document/store";
import { currentWorkspace } from "../document/view";
import { type Action, action, open } from "./action";

const onModel = () => open() && currentWorkspace() === "model";
const writable = () => onModel() && currentDocument()?.project.readOnly === null;
const add = (component: string) => () => place({ component, at: meantPoint(), dropped: true });

/** Actions on what is drawn. */
export const DRAWN_ACTIONS: readonly Action[] = [
  action("add-text", "Add a text", ["Shift+t"], "canvas", writable, add(TEXT)),
  action("add-line", "Add a trust boundary line", [], "canvas", writable, add("line")),
  action("add-multiple", "Add a multiple process", [], "canvas", writable, add(MULTIPLE)),
  action(
    "add-bend",
    "Add a bend to the flow",
    ["b"],
    "canvas",
    () => onModel() && canBend(),
    () => void addBend(),
  ),
  action(
    "straighten",
    "Route the flow again, without bends",
    [],
    "canvas",
    () => onModel() && isBent(),
    () => void straighten(),
  ),
  action(
    "label-back",
    "Put the label back",
    [],
    "canvas",
    () => onModel() && hasMovedLabel(),
    () => void putLabelBack(),
  ),
];
