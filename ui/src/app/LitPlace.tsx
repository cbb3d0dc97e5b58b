import { useEffect } from "react";
import type { ItemId } from "../backend";
import { useSelection } from "../document/selection";
import { itemKey, type OpenDocument, useDocumentPart } from "../document/store";
import { useOpenThreat } from "../document/view";
import { threatsOf } from "../threats/selected";
import { usePanes } from "./panes";

const RING = `content: ""; position: absolute; inset: calc(-7px * var(--boost, 1));
  border: calc(3px * var(--boost, 1)) dashed var(--danger); border-radius: 12px;
  pointer-events: none;`;

/**
 * Lights the place of the threat that is open beside the diagram: what it is about, or both ends of
 * a flow. It is a style sheet of its own, so that opening a threat draws nothing of the diagram anew.
 */
export function LitPlace() {
  const open = useOpenThreat();
  const beside = usePanes().drawer;
  const selection = useSelection();
  const keys = useDocumentPart((document) => {
    const threat = beside && open !== null ? document.threats.get(open) : undefined;
    const listed = threat && threatsOf(selection, document).includes(threat);
    return listed ? placesOf(threat.subject, document).join(" ") : "";
  });
  useEffect(() => {
    if (keys === "") {
      return;
    }
    const sheet = new CSSStyleSheet();
    const places = keys.split(" ").map((key) => `.canvas [data-id="${CSS.escape(key)}"]::after`);
    sheet.replaceSync(`${places.join()} { ${RING} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
    };
  }, [keys]);
  return null;
}

function placesOf(subject: ItemId, { flows }: OpenDocument): readonly string[] {
  const flow = subject.kind === "flow" ? flows.get(subject.id) : undefined;
  return flow ? [`element:${flow.from}`, `element:${flow.to}`] : [itemKey(subject)];
}
