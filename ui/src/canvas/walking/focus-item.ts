import type { ItemId } from "../../backend";
import { itemKey } from "../../document/item";
import { focusCanvas } from "../focus";

/** Gives the keyboard to an item on the diagram; to the diagram where the item is none of its own. */
export function focusItem(item: ItemId): void {
  const key = CSS.escape(itemKey(item));
  const node = document.querySelector<HTMLElement>(`.canvas .react-flow__node[data-id="${key}"]`);
  if (node) {
    node.focus({ preventScroll: true });
  } else {
    focusCanvas();
  }
}

/** Does the same for an item that was added just now, as soon as it is drawn. */
export function focusNewItem(item: ItemId): void {
  focusCanvas();
  requestAnimationFrame(() => requestAnimationFrame(() => focusItem(item)));
}
