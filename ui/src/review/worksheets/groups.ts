import type { Element, StrengthRow } from "../../backend";

/** Elements that stand together in the list. */
export interface WorksheetGroup {
  readonly title: string;
  readonly elements: readonly Element[];
}

/** Returns how many lines a field shows, so that most of what is in it can be read. */
export function linesOf(text: string, perLine: number, least: number): number {
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(line.length / perLine)));
  return Math.min(
    8,
    Math.max(
      least,
      lines.reduce((sum, count) => sum + count, 0),
    ),
  );
}

/** Most elements that are listed; a search finds the others. */
export const MOST_LISTED = 200;

/** Sorts elements into those with a worksheet, those that can start from one, and the others. */
export function worksheetGroups(
  elements: Iterable<Element>,
  rows: readonly StrengthRow[],
  words: string,
): { readonly groups: readonly WorksheetGroup[]; readonly more: number } {
  const known = new Map(rows.map((row) => [row.element, row]));
  const wanted = words.trim().toLowerCase();
  const found = [...elements]
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  const place = ({ id }: Element) => {
    const row = known.get(id);
    return row === undefined ? 2 : row.prefilled ? 1 : 0;
  };
  const titles = ["Filled in", "From an audit", "Not assessed"];
  let room = MOST_LISTED;
  const groups = titles.map((title, at) => {
    const elements = found.filter((element) => place(element) === at).slice(0, room);
    room -= elements.length;
    return { title, elements };
  });
  return {
    groups: groups.filter((group) => group.elements.length > 0),
    more: Math.max(0, found.length - MOST_LISTED),
  };
}
