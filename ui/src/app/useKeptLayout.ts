import { useEffect, useState } from "react";
import { backend } from "../backend";
import { useDocumentPart } from "../document/store";
import { chooseDiagram, useChosenDiagram } from "../document/view";
import { setPanes, UNMOVED, usePanes } from "./panes";

/** How long panes have to rest before their place is kept, in milliseconds. */
const REST = 400;

/**
 * Brings the panes and the diagram back as they were left in this project, and keeps them so. Tells
 * whether they are back: whoever draws before that would draw twice, and everything would jump.
 */
export function useKeptLayout(): boolean {
  const project = useDocumentPart(({ project }) => `${project.folder}/${project.fileName}`);
  const panes = usePanes();
  const diagram = useChosenDiagram();
  const [loaded, setLoaded] = useState<string | null>(null);
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
      setLoaded(project);
    });
    return () => {
      gone = true;
      setLoaded(null);
    };
  }, [project]);
  useEffect(() => {
    if (loaded !== project) {
      return;
    }
    const timer = setTimeout(() => {
      backend.setLayout({ ...panes, diagram }).catch(() => null);
    }, REST);
    return () => clearTimeout(timer);
  }, [loaded, project, panes, diagram]);
  return loaded === project;
}
