// From a key to a chord such as `Ctrl+Shift+z`, and whether it may act where the focus is.
import { latinOf, MAC } from "../shared/chord";

/** What of a keyboard event matters. */
export interface Press {
  readonly key: string;
  /** Where the key is, whatever it writes. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Where the focus is: in a text, on the diagram (or nowhere), or on something else. */
export type Place = "dirty-text" | "text" | "canvas" | "control";

/** Where an action may be called by its keys; an edit is a text with something typed in it. */
export type Scope = "anywhere" | "outside-edits" | "window" | "canvas";

/**
 * Returns the chord of a key. On a Mac the command key takes the place of Ctrl, whose own chords
 * move through texts there.
 */
export function chordOf(press: Press, mac = MAC): string {
  const written = latinOf(press);
  const single = written.length === 1;
  const letter = /^[a-z]$/i.test(written);
  const key = letter ? written.toLowerCase() : written;
  return [
    press.metaKey || (press.ctrlKey && !mac) ? "Ctrl" : "",
    press.ctrlKey && mac ? "Control" : "",
    press.altKey ? "Alt" : "",
    // Shift is part of how signs such as `?` and `+` are typed.
    press.shiftKey && (!single || letter) ? "Shift" : "",
    key,
  ]
    .filter(Boolean)
    .join("+");
}

/** Tells whether keys of a scope act where the focus is. */
export function acts(scope: Scope, place: Place): boolean {
  switch (scope) {
    case "anywhere":
      return true;
    case "outside-edits":
      return place !== "dirty-text";
    case "window":
      return place === "canvas" || place === "control";
    case "canvas":
      return place === "canvas";
  }
}

/** Tells whether a place is a text, which has a clipboard and an undo of its own. */
export function isText(place: Place): boolean {
  return place === "text" || place === "dirty-text";
}

/**
 * Makes what was typed in a field count, before something else is done. The field keeps the focus
 * if it stays, so that a dialog which opens next gives it back.
 */
export function finishEdit(): void {
  const field = document.activeElement;
  if (field instanceof HTMLElement && isText(placeOf(field))) {
    field.blur();
    field.focus({ preventScroll: true });
  }
}

/** Tells whether a dialog lies over the window. What is below waits until it is closed. */
export function isBelowDialog(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** Returns where the focus is. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element) || target === document.body) {
    return "canvas";
  }
  if (target.matches("textarea, [contenteditable], input:not([type=checkbox], [type=radio])")) {
    return target.hasAttribute("data-dirty") || hasOwnText(target) ? "dirty-text" : "text";
  }
  if (target.closest(".canvas") && !target.closest("button, a, select")) {
    return "canvas";
  }
  return target.matches("select") ? "text" : "control";
}

/** Tells whether the browser alone knows what was typed: React makes what it knows the default. */
function hasOwnText(target: Element): boolean {
  return (
    (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
    target.value !== target.defaultValue
  );
}
