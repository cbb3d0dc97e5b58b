// What is named next: naming one thing after the other without the mouse.
import type { ItemId } from "../../backend";
import { itemKey, sameItem } from "../../document/item";
import { exists, select } from "../../document/selection";
import { currentDocument } from "../../document/store";
import { rename } from "../editing";
import { focusItem } from "./focus-item";

let chain: { readonly items: readonly ItemId[]; readonly back: ItemId } | null = null;

/** Asks for the name of the first thing; Tab goes on to the next, and comes back in the end. */
export function nameInTurn(items: readonly ItemId[], back: ItemId): void {
  const [first] = items;
  chain = first ? { items, back } : null;
  rename(first ?? null);
}

/** Goes on after a name was given by Enter or by Tab. */
export function named(item: ItemId, by: "Enter" | "Tab"): void {
  const document = currentDocument();
  const at = chain?.items.findIndex((it) => sameItem(it, item)) ?? -1;
  const next = at < 0 ? undefined : chain?.items[at + 1];
  const back = at < 0 ? item : (chain?.back ?? item);
  if (by === "Tab" && next && document && exists(document, next)) {
    select([next]);
    rename(next);
    return;
  }
  const inChain = at >= 0;
  chain = null;
  if (by === "Tab" && !inChain && focusNext(item)) {
    return;
  }
  if (inChain) {
    select([back]);
  }
  focusItem(back);
}

/** Goes to what comes behind an item in reading order. */
function focusNext(item: ItemId): boolean {
  const all = [...document.querySelectorAll<HTMLElement>(".canvas .react-flow__node")];
  const at = all.findIndex((node) => node.getAttribute("data-id") === itemKey(item));
  const next = at < 0 ? undefined : all[at + 1];
  next?.focus({ preventScroll: true });
  return next !== undefined;
}
