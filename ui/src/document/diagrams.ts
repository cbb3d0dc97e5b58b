import type { Diagram } from "../backend";
import { currentDocument, type OpenDocument, useDocumentPart } from "./store";
import { chosenDiagram, useChosenDiagram } from "./view";

/** Returns the diagram that is shown: the chosen one, or the first. */
export function shownDiagram(document: OpenDocument, chosen: string | null): Diagram | undefined {
  return document.diagrams.find((it) => it.id === chosen) ?? document.diagrams[0];
}

/** Returns the id of the diagram that is shown; an empty text when there is none. */
export function useShownDiagram(): string {
  const chosen = useChosenDiagram();
  return useDocumentPart((document) => shownDiagram(document, chosen)?.id ?? "");
}

/** Returns the id of the diagram that is shown. For code outside of components. */
export function currentDiagram(): string {
  const document = currentDocument();
  return (document && shownDiagram(document, chosenDiagram())?.id) ?? "";
}
