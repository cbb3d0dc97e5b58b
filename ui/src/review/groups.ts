/** A line of a grouped list: the header of a group, or one of its rows. */
export type GroupLine<Group, Row> =
  | { readonly kind: "group"; readonly key: string; readonly group: Group }
  | { readonly kind: "row"; readonly key: string; readonly row: Row };

/** Something that can be folded, and what stands below it. */
export interface Foldable<Group, Row> {
  readonly key: string;
  readonly group: Group;
  readonly rows: readonly Row[];
}

/** Returns the lines of a list. Folded groups keep their header and hide their rows. */
export function groupLines<Group, Row>(
  groups: readonly Foldable<Group, Row>[],
  folded: ReadonlySet<string>,
): GroupLine<Group, Row>[] {
  return groups.flatMap(({ key, group, rows }): GroupLine<Group, Row>[] => [
    { kind: "group", key, group },
    ...(folded.has(key)
      ? []
      : rows.map((row, at): GroupLine<Group, Row> => ({ kind: "row", key: `${key} ${at}`, row }))),
  ]);
}

/** Returns the folded groups after one was turned. */
export function turned(folded: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(folded);
  if (!next.delete(key)) {
    next.add(key);
  }
  return next;
}
