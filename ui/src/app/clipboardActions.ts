// Copy, cut, paste and duplicate. The keys of the first three come as events; see `useClipboard`.
import { bringIntoSight } from "../canvas";
import { duplicate } from "../clipboard";
import { currentSelection, currentTexts } from "../document/selection";
import { currentDocument } from "../document/store";
import { currentWorkspace } from "../document/view";
import { type Action, action, open } from "./action";
import { copyByAction, pasteByAction } from "./useClipboard";

const onModel = () => open() && currentWorkspace() === "model";
const writable = () => onModel() && currentDocument()?.project.readOnly === null;
const chosen = () => onModel() && currentSelection().length + currentTexts().length > 0;
const byEvent = (it: Action): Action => ({ ...it, byEvent: true });

/** What can be done with the clipboard. */
export const CLIPBOARD_ACTIONS: readonly Action[] = [
  byEvent(
    action(
      "clip-cut",
      "Cut",
      ["Ctrl+x"],
      "window",
      () => writable() && chosen(),
      () => copyByAction("cut"),
    ),
  ),
  byEvent(action("clip-copy", "Copy", ["Ctrl+c"], "window", chosen, () => copyByAction("copy"))),
  byEvent(
    action("clip-paste", "Paste", ["Ctrl+v"], "window", writable, () => void pasteByAction()),
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
