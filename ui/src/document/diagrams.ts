import type { Diagram } from "../backend";
import { shows } from "./places";
import { currentSelection, select } from "./selection";
import { currentDocument, type OpenDocument, useDocumentPart } from "./store";
import { chooseDiagram, chosenDiagram, useChosenDiagram } from "./view";

/** Returns the diagram that is shown: the chosen one, or the first. */
export function shownDiagram(document: OpenDocument, chosen: string | null): Diagram | undefined {
  return document.diagrams.find((it) => it.id === chosen) ?? document.diagrams[0];
}

/** Returns the id of the diagram that is shown; an empty text when there is none. */
export function useShownDiagram(): string {
  const chosen = useChosenDiagram();
  return useDocumentPart((document) => shownDiagram(document, chosen)?.id ?? "");
}

/**
 * Shows a diagram. What it does not show is no longer selected: nobody deletes by mistake what is
 * not to be seen.
 */
export function showDiagram(id: string): void {
  const document = currentDocument();
  if (document && id !== currentDiagram()) {
    chooseDiagram(id);
    select(currentSelection().filter((item) => shows(document, id, item)));
  }
}

/** Returns the id of the diagram that is shown. For code outside of components. */
export function currentDiagram(): string {
  const document = currentDocument();
  return (document && shownDiagram(document, chosenDiagram())?.id) ?? "";
}
