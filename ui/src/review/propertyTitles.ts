import { useCallback } from "react";
import type { ItemId } from "../backend";
import { componentOfItem, propertyTitle } from "../document/catalogue";
import { useDocumentPart } from "../document/store";

/** Returns a function that names the properties of an item for people. */
export function usePropertyTitles(item: ItemId): (key: string) => string {
  const component = useDocumentPart((document) => componentOfItem(document, item));
  return useCallback((key) => propertyTitle(component, key), [component]);
}
