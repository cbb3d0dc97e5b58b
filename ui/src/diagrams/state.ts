// What is being done to the tabs right now.
import { projectCell } from "../document/another-project";
import { useCell } from "../document/cell";
import { currentDiagram } from "../document/diagrams";
import { onlyOn } from "../document/places";
import { currentDocument } from "../document/store";
import { openWorkspace } from "../document/view";
import { removeDiagram } from "./edits";

/** The tab whose name is being written: one that is there, or one that is about to be. */
export type Naming = { readonly diagram: string } | "new" | null;

const naming = projectCell<Naming>(null);
const removing = projectCell<string | null>(null);
const choosing = projectCell(false);

/** Returns the tab whose name is being written. */
export function useNaming(): Naming {
  return useCell(naming);
}

/** Lets the name of a tab be written; null stops. */
export function nameTab(next: Naming): void {
  if (next !== null) {
    openWorkspace("model");
  }
  naming.set(next);
}

/** Returns the diagram about whose deletion somebody has to say more, or null. */
export function useRemoving(): string | null {
  return useCell(removing);
}

/** Asks what becomes of what stands only on a diagram; deletes it where nothing does. */
export function askToRemove(diagram: string = currentDiagram()): void {
  const document = currentDocument();
  if (!document || document.diagrams.length < 2) {
    return;
  }
  if (onlyOn(document, diagram).length === 0) {
    void removeDiagram(diagram, false);
  } else {
    removing.set(diagram);
  }
}

/** Stops asking. */
export function stopAsking(): void {
  removing.set(null);
}

/** Asks on which other diagram the selection is to be shown; false stops. */
export function chooseDiagramToShowOn(choose: boolean): void {
  choosing.set(choose);
}

/** Tells whether such a diagram is being chosen. */
export function useChoosingDiagram(): boolean {
  return useCell(choosing);
}
