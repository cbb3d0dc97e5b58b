import { useEffect } from "react";
import { bringIntoSight, deleteSelection, pointedAt } from "../canvas";
import { copied, lastCopied, pasteText } from "../clipboard";
import { notify } from "../document/notices";
import { currentDocument } from "../document/store";
import { currentWorkspace } from "../document/view";
import { readable } from "../shared";
import { isBelowDialog, isText, placeOf } from "./keys";

/** Whether an action asked for what comes, wherever the focus is. */
let asked = false;

/**
 * Lets copy, cut and paste act on the diagram. They come as events of the page, because only those
 * reach the clipboard of the system in every web view; texts keep them for themselves.
 */
export function useClipboard(): void {
  useEffect(() => {
    const listeners: readonly [string, (event: ClipboardEvent) => void][] = [
      ["copy", (event) => put(event)],
      ["cut", (event) => writable() && put(event) && void deleteSelection()],
      ["paste", take],
      // A web view offers a command only while something could come of it.
      ["beforecopy", allow],
      ["beforecut", allow],
      ["beforepaste", allow],
    ];
    for (const [name, listener] of listeners) {
      document.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of listeners) {
        document.removeEventListener(name, listener as EventListener);
      }
    };
  }, []);
}

function put(event: ClipboardEvent): boolean {
  if (!isAboutDiagram(event)) {
    return false;
  }
  const text = copied();
  if (text === null) {
    return false;
  }
  event.clipboardData?.setData("text/plain", text);
  event.preventDefault();
  return true;
}

function take(event: ClipboardEvent): void {
  if (isAboutDiagram(event)) {
    event.preventDefault();
    void pasteHere(event.clipboardData?.getData("text/plain") ?? "");
  }
}

function allow(event: ClipboardEvent): void {
  if (isAboutDiagram(event)) {
    event.preventDefault();
  }
}

async function pasteHere(text: string, at = pointedAt()): Promise<void> {
  bringIntoSight(await pasteText(text, at));
}

const writable = () => currentDocument()?.project.readOnly === null;

function isAboutDiagram(event: ClipboardEvent): boolean {
  if (currentWorkspace() !== "model" || isBelowDialog()) {
    return false;
  }
  const inText = isText(placeOf(event.target));
  const marked = document.getSelection()?.isCollapsed === false;
  return asked || !(inText || marked || event.defaultPrevented);
}

/** Copies or cuts the selection from a menu. */
export function copyByAction(command: "copy" | "cut"): void {
  asked = true;
  const done = document.execCommand(command);
  asked = false;
  if (done) {
    return;
  }
  const text = copied();
  if (text !== null) {
    // Where even that is refused, what was copied can still be pasted in this window.
    navigator.clipboard.writeText(text).catch(() => null);
    if (command === "cut" && writable()) {
      void deleteSelection();
    }
  }
}

/** Copies or cuts what is marked in the text that is in use. */
export function copyInText(command: "copy" | "cut"): void {
  document.execCommand(command);
}

/** Pastes from a menu. Not every web view lets a page read the clipboard then. */
export async function pasteByAction(): Promise<void> {
  const at = pointedAt();
  const text = await navigator.clipboard.readText().catch(lastCopied);
  if (text === null) {
    tellKeys();
    return;
  }
  await pasteHere(text, at);
}

/** Pastes into the text that is in use, which can take that back by itself. */
export async function pasteInText(): Promise<void> {
  const text = await navigator.clipboard.readText().catch(() => null);
  if (text === null) {
    tellKeys();
    return;
  }
  document.execCommand("insertText", false, text);
}

function tellKeys(): void {
  const keys = readable("Ctrl+v");
  notify({ kind: "info", sentence: `Press ${keys} to paste what another window copied.` });
}
