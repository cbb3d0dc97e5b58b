import { itemOfKey, sameItem } from "../document/item";
import { currentSelection, select } from "../document/selection";
import { bringIntoSight } from "./useShowing";

/** Gives the keyboard back to the diagram. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>(".canvas")?.focus({ preventScroll: true });
}

/** Selects what the Tab key reached, and brings it into sight where it is not. */
export function selectFocused(target: Element): void {
  const key = target.matches(".react-flow__node:focus-visible") && target.getAttribute("data-id");
  if (!key) {
    return;
  }
  const item = itemOfKey(key);
  const chosen = currentSelection();
  if (chosen.length > 1 && chosen.some((it) => sameItem(it, item))) {
    // A dialog that closes gives the focus back, and everything stays selected.
    return;
  }
  select([item]);
  bringIntoSight([item]);
}
