import type { ItemId, RecordKey } from "../backend";

/** Returns an item as a text that can be a key, such as `element:uuid`. */
export function itemKey(item: ItemId): string {
  return `${item.kind}:${item.id}`;
}

/** Returns the item behind a key that `itemKey` made. */
export function itemOfKey(key: string): ItemId {
  const at = key.indexOf(":");
  return { kind: key.slice(0, at), id: key.slice(at + 1) } as ItemId;
}

/** Tells whether two items are the same. */
export function sameItem(one: ItemId, other: ItemId): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** Returns the key of a placement: `diagram/kind:id`. */
export function placementKey(diagram: string, item: ItemId): string {
  return `${diagram}/${itemKey(item)}`;
}

/** Returns the key of a drawn flow: `diagram/flow`. */
export function shapeKey(diagram: string, flow: string): string {
  return `${diagram}/${flow}`;
}

/** Returns the item that a record is, if it is one that can be selected. */
export function itemOfRecord(key: RecordKey): ItemId | null {
  return key.type === "element" || key.type === "flow" || key.type === "boundary"
    ? { kind: key.type, id: key.value }
    : null;
}
