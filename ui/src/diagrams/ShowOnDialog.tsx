import { useCallback } from "react";
import { showDiagram } from "../document/diagrams";
import { currentSelection } from "../document/selection";
import { showHere } from "../document/showing";
import { useDocumentPart } from "../document/store";
import { Chooser, Dialog } from "../shared";
import { diagramsToShowOn } from "./edits";
import { chooseDiagramToShowOn, useChoosingDiagram } from "./state";

/** Finds the diagram on which the selection is to be shown as well. */
export function ShowOnDialog() {
  return useChoosingDiagram() ? <Diagrams /> : null;
}

function Diagrams() {
  const diagrams = useDocumentPart((document) => document.diagrams);
  const find = useCallback(
    (text: string) => {
      const words = text.trim().toLowerCase();
      const ids = new Set(diagramsToShowOn().map((it) => it.id));
      return diagrams
        .filter((it) => ids.has(it.id) && it.name.toLowerCase().includes(words))
        .map(({ id, name }) => ({ key: id, title: name, aside: "" }));
    },
    [diagrams],
  );
  return (
    <Dialog title="Show on another diagram" onClose={() => chooseDiagramToShowOn(false)}>
      <Chooser
        label="Name of the diagram"
        placeholder="Type a part of its name"
        list="Diagrams"
        none="No other diagram has this name."
        find={find}
        onTake={({ key }) => {
          const items = currentSelection();
          chooseDiagramToShowOn(false);
          showDiagram(key);
          // Its view is there first, so that the place is looked for where one looks.
          requestAnimationFrame(() => showHere(items));
        }}
      />
    </Dialog>
  );
}
