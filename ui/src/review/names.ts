import { useCallback } from "react";
import type { ItemId } from "../backend";
import { useDocumentPart } from "../document/store";

/** Returns a function that says between which elements a flow runs; an empty text for others. */
export function useEnds(): (item: ItemId) => string {
  const { elements, flows } = useDocumentPart((document) => ({
    elements: document.elements,
    flows: document.flows,
  }));
  return useCallback(
    (item) => {
      const flow = item.kind === "flow" ? flows.get(item.id) : undefined;
      const name = (id: string) => elements.get(id)?.name ?? "";
      return flow === undefined
        ? ""
        : `${name(flow.from)} ${flow.twoWay ? "⇄" : "→"} ${name(flow.to)}`;
    },
    [elements, flows],
  );
}

/** Counts things in words: "1 question", "2 questions". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
