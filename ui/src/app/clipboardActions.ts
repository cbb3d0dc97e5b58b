// Copy, cut, paste and duplicate. The keys of the first three come as events; see `useClipboard`.
import { bringIntoSight } from "../canvas";
import { duplicate } from "../clipboard";
import { currentSelection, currentTexts } from "../document/selection";
import { currentDocument } from "../document/store";
import { currentWorkspace } from "../document/view";
import { type Action, action, open } from "./action";
import { copyByAction, copyInText, pasteByAction, pasteInText } from "./useClipboard";

const onModel = () => open() && currentWorkspace() === "model";
const writable = () => onModel() && currentDocument()?.project.readOnly === null;
const chosen = () => onModel() && currentSelection().length + currentTexts().length > 0;
/** Keys of texts come as events, and a menu means the text that is in use. */
const shared = (it: Action, inText: () => void): Action => ({ ...it, byEvent: true, inText });

/** What can be done with the clipboard. */
export const CLIPBOARD_ACTIONS: readonly Action[] = [
  shared(
    action(
      "clip-cut",
      "Cut",
      ["Ctrl+x"],
      "window",
      () => writable() && chosen(),
      () => copyByAction("cut"),
    ),
    () => copyInText("cut"),
  ),
  shared(
    action("clip-copy", "Copy", ["Ctrl+c"], "window", chosen, () => copyByAction("copy")),
    () => copyInText("copy"),
  ),
  shared(
    action("clip-paste", "Paste", ["Ctrl+v"], "window", writable, () => void pasteByAction()),
    () => void pasteInText(),
  ),
  action(
    "clip-duplicate",
    "Duplicate the selection",
    ["Ctrl+d"],
    "window",
    () => writable() && chosen(),
    () => void duplicate().then(bringIntoSight),
  ),
];
