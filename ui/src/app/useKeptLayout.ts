import { useEffect, useState } from "react";
import { backend } from "../backend";
import { fileOf, useDocumentPart } from "../document/store";
import { chooseDiagram, useChosenDiagram } from "../document/view";
import { setPanes, UNMOVED, usePanes } from "./panes";

/** How long panes have to rest before their place is kept, in milliseconds. */
const REST = 400;

/**
 * Brings the panes and the diagram back as they were left in this project, and keeps them so, in a
 * copy as well. Tells whether they are back: whoever draws before that would draw twice, and
 * everything would jump. To be used anew for each project that is opened.
 */
export function useKeptLayout(): boolean {
  const file = useDocumentPart(fileOf);
  const panes = usePanes();
  const diagram = useChosenDiagram();
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    let gone = false;
    // What cannot be brought back is a convenience less, and nothing that a person has to hear of.
    const left = backend.layout().catch(() => null);
    void left.then((layout) => {
      if (gone) {
        return;
      }
      const { diagram: shown = null, ...before } = layout ?? {};
      setPanes({ ...UNMOVED, ...before });
      if (shown !== null) {
        chooseDiagram(shown);
      }
      setLoaded(true);
    });
    return () => {
      gone = true;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a copy is another file to keep them for.
  useEffect(() => {
    if (!loaded) {
      return;
    }
    const timer = setTimeout(() => {
      backend.setLayout({ ...panes, diagram }).catch(() => null);
    }, REST);
    return () => clearTimeout(timer);
  }, [loaded, file, panes, diagram]);
  return loaded;
}
