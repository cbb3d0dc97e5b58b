import type { Exposure } from "../backend";
import { useDocumentPart } from "../document/store";

/** Where the shortest way to a threat begins, and how many steps it takes. */
export function Exposed({ exposure: { from, steps } }: { readonly exposure: Exposure }) {
  const zone = useDocumentPart(
    ({ boundaries }) => (from && boundaries.get(from)?.name) || "Outside",
  );
  const way = steps === 0 ? "there" : steps === 1 ? "1 step" : `${steps} steps`;
  return (
    <>
      {zone}, {way}
    </>
  );
}
