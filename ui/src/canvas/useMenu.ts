import { type MouseEvent, type PointerEvent, useMemo } from "react";
import { itemKey, itemOfKey } from "../document/item";
import { currentSelection, currentTexts, select } from "../document/selection";
import { focusCanvas } from "./focus";
import { isMenuOpen, openMenu } from "./menu-place";
import type { Chosen, Keys } from "./select-nodes";
import { isGround } from "./useBelow";

/** How far the right button may move and still mean what is under it: farther moves the view. */
const FAR = 4;
const RIGHT = 2;
const PLAIN: Keys = { shiftKey: false, ctrlKey: false, metaKey: false };

/**
 * Lets the right button open the menu of what is under the pointer. Some systems ask for a menu when
 * the button goes down and others when it comes up, so that a press of the right button is followed
 * here; what else asks for one, such as a long touch, is answered at once.
 */
export function useMenu(below: (event: MouseEvent, keys: Keys) => Chosen) {
  return useMemo(() => {
    let byRight = false;
    const open = (event: MouseEvent, target: EventTarget) => {
      const chosen = isGround(target) ? below(event, PLAIN) : chosenAt(target);
      if (chosen) {
        selectUnlessPart(chosen);
        focusCanvas();
        openMenu({ at: { x: event.clientX, y: event.clientY }, pointed: true });
      }
    };
    return {
      onPress: (event: PointerEvent) => {
        byRight = event.button === RIGHT;
        if (byRight && !isField(event.target)) {
          onRelease(event, () => open(event, event.target));
        }
      },
      onContextMenu: (event: MouseEvent) => {
        if (!isField(event.target)) {
          event.preventDefault();
          if (!byRight && !isMenuOpen()) {
            open(event, event.target);
          }
        }
      },
    };
  }, [below]);
}

/** Calls back when a button comes up where it went down. */
function onRelease(press: PointerEvent, done: () => void): void {
  const over = new AbortController();
  const until = { signal: over.signal, capture: true };
  window.addEventListener("pointercancel", () => over.abort(), until);
  window.addEventListener(
    "pointerup",
    (event) => {
      over.abort();
      if (Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) <= FAR) {
        done();
      }
    },
    until,
  );
}

/** Texts that are being written keep the menu of the system. */
function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest("input, textarea") !== null;
}

/** Returns what something drawn stands for; null for what is no part of the drawing. */
function chosenAt(target: EventTarget): Chosen | null {
  if (!(target instanceof Element)) {
    return null;
  }
  const text = target.closest("[data-text]")?.getAttribute("data-text");
  if (text) {
    return [[], [text]];
  }
  const key =
    target.closest("[data-item]")?.getAttribute("data-item") ??
    target.closest(".react-flow__node")?.getAttribute("data-id");
  if (key) {
    return [[itemOfKey(key)]];
  }
  // Bends and ends are there for what is selected.
  return target.closest(".drawn-handle") ? [currentSelection(), currentTexts()] : null;
}

/** What is selected together stays so when the menu is about a part of it. */
function selectUnlessPart([items, texts = []]: Chosen): void {
  const known = new Set([...currentSelection().map(itemKey), ...currentTexts()]);
  const keys = [...items.map(itemKey), ...texts];
  if (keys.length === 0 || !keys.every((it) => known.has(it))) {
    select(items, texts);
  }
}
