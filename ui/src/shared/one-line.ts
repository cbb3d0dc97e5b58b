import type { ClipboardEvent } from "react";

/** Returns a text on one line: each end of a line and each tab becomes a space. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\r\n|[\n\r\t\v\f\u0085\u2028\u2029]/g, " ");
}

/** Pastes on one line. By itself a field drops the ends of lines, and words run together. */
export function pasteInOneLine(event: ClipboardEvent<HTMLInputElement>): void {
  const pasted = event.clipboardData.getData("text/plain");
  const line = inOneLine(pasted.trim());
  if (line !== pasted) {
    event.preventDefault();
    // This is the one way that leaves the field its undo.
    document.execCommand("insertText", false, line);
  }
}
