import type { Cell, Coverage, CoverageRow, ItemId } from "../backend";

/** A line of the coverage matrix: the header of a part, or one subject. */
export type MatrixLine =
  | { readonly kind: "part"; readonly title: string; readonly count: number }
  | { readonly kind: "row"; readonly row: CoverageRow; readonly name: string };

/** Returns the lines of the matrix: elements, flows and crossings, each under a header. */
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

/** Tells whether the letter of a cell applies to its subject. */
export function applies({ open, controlled, decided }: Cell): boolean {
  return open + controlled + decided > 0;
}

/** Says what a cell shows, for people who do not see it. */
export function cellWords(cell: Cell, letter: string, subject: string): string {
  const parts = [
    cell.open > 0 && `${cell.open} open`,
    cell.controlled > 0 && `${cell.controlled} controlled`,
    cell.decided > 0 && `${cell.decided} decided`,
  ].filter(Boolean);
  return `${letter}, ${subject}: ${parts.length === 0 ? "not applicable" : parts.join(", ")}`;
}
