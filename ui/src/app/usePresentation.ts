import { useEffect } from "react";
import { usePresenting } from "./panes";
import dim from "./presentation-dim.css?inline";

/**
 * Shows the model large and the rest dimmed while it is presented. What dims is a style sheet of its
 * own: as a part of the others it would have the browser look at every flow with each selection.
 */
export function usePresentation(): void {
  const presenting = usePresenting();
  useEffect(() => {
    if (!presenting) {
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(dim);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.documentElement.toggleAttribute("data-presenting", true);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet);
      document.documentElement.removeAttribute("data-presenting");
    };
  }, [presenting]);
}
