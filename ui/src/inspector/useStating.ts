import { useCallback, useMemo } from "react";
import type { ItemId } from "../backend";
import { apply } from "../document/store";
import type { Properties } from "./properties";

/** Returns what a list of properties needs to show and state those of one item. */
export function useStating(item: ItemId, properties: Properties) {
  const items = useMemo(() => [properties], [properties]);
  const onState = useCallback(
    (key: string, value: string | null) => {
      apply({ edit: "setProperty", item, key, value });
    },
    [item],
  );
  return { items, onState };
}
