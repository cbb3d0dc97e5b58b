// A diagram on paper: the same drawing as in the report, alone on the page.
import { drawnDiagram } from "../document/project";
import "./printing.css";

/** Opens the dialog of the system that prints the diagram which is shown. */
export async function printDiagram(): Promise<void> {
  const text = await drawnDiagram();
  if (text === null) {
    return;
  }
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const sheet = document.createElement("div");
  sheet.className = "printed";
  sheet.append(document.importNode(parsed.documentElement, true));
  document.body.append(sheet);
  document.documentElement.toggleAttribute("data-printing", true);
  const done = () => {
    sheet.remove();
    document.documentElement.removeAttribute("data-printing");
  };
  window.addEventListener("afterprint", done, { once: true });
  window.print();
}
