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
import { type Action, action } from "./action";
import { needs, oneFlow, writable } from "./conditions";

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
    needs("one flow selected with room for a bend", canBend, oneFlow),
    () => void addBend(),
  ),
  action(
    "straighten",
    "Route the flow again, without bends",
    [],
    "canvas",
    needs("one flow selected that has bends", isBent, oneFlow),
    () => void straighten(),
  ),
  action(
    "label-back",
    "Put the label back",
    [],
    "canvas",
    needs("one flow selected with a label that was moved", hasMovedLabel, oneFlow),
    () => void putLabelBack(),
  ),
];
