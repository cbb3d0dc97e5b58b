import type { Exposure } from "../backend";
import { useDocumentPart } from "../document/store";

/** Where the shortest way to a threat begins, and how many steps it takes. */
export function Exposed({ exposure: { from, steps } }: { readonly exposure: Exposure }) {
  const zone = useDocumentPart(({ boundaries }) => (from && boundaries.get(from)?.name) || null);
  if (steps === 0) {
    return zone === null ? "Outside" : `In ${zone}`;
  }
  return `${zone ?? "Outside"}, ${steps === 1 ? "1 step" : `${steps} steps`}`;
}
