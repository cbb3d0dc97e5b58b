// Copying and pasting parts of a diagram.
import type { ItemId, Point } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { notify } from "../document/notices";
import { currentSelection, currentTexts, select } from "../document/selection";
import { currentDocument, paste } from "../document/store";
import { fragmentOf } from "./fragment";

/** What was copied last in this window, for where the clipboard of the system cannot be read. */
let last: string | null = null;

/** Returns what was copied last in this window, or null. */
export function lastCopied(): string | null {
  return last;
}

/** Returns the selection as text for the clipboard; null, and a word about it, when that is nothing. */
export function copied(): string | null {
  const document = currentDocument();
  const selection = currentSelection();
  const text =
    document && fragmentOf(document, currentDiagram(), selection, new Set(currentTexts()));
  if (text !== null) {
    last = text;
  } else if (selection.length > 0) {
    notify({
      kind: "info",
      sentence: "A flow is copied together with both its ends. Select them as well.",
    });
  }
  return text;
}

/** Pastes a text, selects what is new and returns it. Without a point it stands beside its original. */
export async function pasteText(text: string, at: Point | null): Promise<readonly ItemId[]> {
  const document = currentDocument();
  if (!document) {
    return [];
  }
  if (document.project.readOnly !== null) {
    notify({ kind: "problem", sentence: document.project.readOnly });
    return [];
  }
  const pasted = await paste(text, currentDiagram(), at);
  if (!pasted) {
    return [];
  }
  select(pasted.items, pasted.annotations);
  if (pasted.replaced.length > 0) {
    notify({
      kind: "info",
      sentence: `This content does not know ${pasted.replaced.join(", ")}; plain components stand for it now.`,
    });
  }
  return pasted.items;
}

/** Copies the selection beside itself and returns what is new. The clipboard stays as it is. */
export async function duplicate(): Promise<readonly ItemId[]> {
  const before = last;
  const text = copied();
  last = before;
  return text === null ? [] : pasteText(text, null);
}
