import type { Cell, Coverage, CoverageRow, ItemId } from "../backend";

/** A line of the coverage matrix: the header of a part, or one subject. */
export type MatrixLine =
  | { readonly kind: "part"; readonly title: string; readonly count: number }
  | { readonly kind: "row"; readonly row: CoverageRow; readonly name: string };

/** Returns the lines of the matrix: elements, flows, boundaries and crossings, each under a header. */
export function matrixLines(
  coverage: Coverage,
  nameOf: (item: ItemId) => string,
  onlyOpen: boolean,
): MatrixLine[] {
  const rows = coverage.rows.filter((row) => !onlyOpen || row.cells.some(({ open }) => open > 0));
  const parts = [
    { title: "Elements", rows: rows.filter(({ item }) => item.kind === "element") },
    {
      title: "Flows",
      rows: rows.filter(({ item, crossing }) => item.kind === "flow" && !crossing),
    },
    { title: "Boundaries", rows: rows.filter(({ item }) => item.kind === "boundary") },
    { title: "Crossings", rows: rows.filter(({ crossing }) => crossing) },
  ];
  return parts.flatMap((part): MatrixLine[] =>
    part.rows.length === 0
      ? []
      : [
          { kind: "part", title: part.title, count: part.rows.length },
          ...part.rows.map((row): MatrixLine => ({ kind: "row", row, name: nameOf(row.item) })),
        ],
  );
}

/** Says what a cell shows, for people who do not see it. */
export function cellWords(
  cell: Cell,
  letter: string,
  subject: string,
  outOfScope: boolean,
): string {
  return `${letter}, ${subject}: ${told(cell, outOfScope)}`;
}

function told({ state, open, controlled, decided }: Cell, outOfScope: boolean): string {
  if (state === "not-applicable") {
    return outOfScope ? "not applicable, out of scope" : "not applicable";
  }
  if (state === "not-considered") {
    return "not considered, no rule in use speaks about it";
  }
  const parts = [
    open > 0 && `${open} open`,
    controlled > 0 && `${controlled} controlled`,
    decided > 0 && `${decided} decided`,
  ];
  return parts.filter(Boolean).join(", ");
}
