// Copy, cut, paste and duplicate. The keys of the first three come as events; see `useClipboard`.
import { bringIntoSight } from "../canvas";
import { duplicate } from "../clipboard";
import { type Action, action } from "./action";
import { chosen, selected, writable } from "./conditions";
import { copyByAction, copyInText, pasteByAction, pasteInText } from "./useClipboard";

/** Keys of texts come as events, and a menu means the text that is in use. */
const shared = (it: Action, inText: () => void): Action => ({ ...it, byEvent: true, inText });

/** What can be done with the clipboard. */
export const CLIPBOARD_ACTIONS: readonly Action[] = [
  shared(
    action("clip-cut", "Cut", ["Ctrl+x"], "window", chosen, () => copyByAction("cut")),
    () => copyInText("cut"),
  ),
  shared(
    action("clip-copy", "Copy", ["Ctrl+c"], "window", selected, () => copyByAction("copy")),
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
    chosen,
    () => void duplicate().then(bringIntoSight),
  ),
];
