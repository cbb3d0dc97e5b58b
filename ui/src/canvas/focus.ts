import { itemOfKey } from "../document/item";
import { select } from "../document/selection";
import { reveal } from "../document/view";

/** Gives the keyboard back to the diagram. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>(".canvas")?.focus({ preventScroll: true });
}

/** Selects what the Tab key reached, and brings it into sight where it is not. */
export function selectFocused(target: Element, canvas: HTMLElement): void {
  const key = target.matches(".react-flow__node:focus-visible") && target.getAttribute("data-id");
  if (!key) {
    return;
  }
  const item = itemOfKey(key);
  const [view, box] = [canvas.getBoundingClientRect(), target.getBoundingClientRect()];
  const inSight =
    box.left >= view.left &&
    box.top >= view.top &&
    box.right <= view.right &&
    box.bottom <= view.bottom;
  if (inSight) {
    select([item]);
  } else {
    reveal([item]);
  }
}
