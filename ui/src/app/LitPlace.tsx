import { useEffect } from "react";
import { itemKey, useDocumentPart } from "../document/store";
import { useOpenThreat } from "../document/view";

/**
 * Lights the place of the open threat in the diagram. It is a style sheet of its own, so that
 * opening a threat draws nothing of the diagram anew.
 */
export function LitPlace() {
  const open = useOpenThreat();
  const subject = useDocumentPart(({ threats }) =>
    open === null ? undefined : threats.get(open)?.subject,
  );
  const key = subject === undefined ? null : itemKey(subject);
  useEffect(() => {
    if (key === null) {
      return;
    }
    const sheet = new CSSStyleSheet();
    const place = `.canvas [data-id="${CSS.escape(key)}"]`;
    sheet.replaceSync(`${place}::after { content: ""; }`);
    sheet.insertRule(
      `${place}::after { position: absolute; inset: -6px; border: 3px dashed var(--danger); border-radius: 10px; pointer-events: none; }`,
      1,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
    };
  }, [key]);
  return null;
}
