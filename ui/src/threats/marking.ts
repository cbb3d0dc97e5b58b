// Which threats of a list are chosen together.

/** The chosen threats, and the one from which a range is counted. */
export interface Marks {
  readonly ids: ReadonlySet<string>;
  readonly from: string | null;
}

/** Nothing is chosen. */
export const NO_MARKS: Marks = { ids: new Set(), from: null };

/** Adds a threat to those that are chosen, or takes it out. `open` counts as chosen before. */
export function toggled(marks: Marks, id: string, open: string | null): Marks {
  const ids = new Set(marks.ids);
  if (ids.size === 0 && open !== null && open !== id) {
    ids.add(open);
  }
  if (!ids.delete(id)) {
    ids.add(id);
  }
  return { ids, from: id };
}

/** Chooses everything from where the range starts up to a threat, in the order of the list. */
export function upTo(
  marks: Marks,
  id: string,
  open: string | null,
  order: readonly string[],
): Marks {
  const from = marks.from ?? open ?? id;
  const [one, other] = [order.indexOf(from), order.indexOf(id)].sort((a, b) => a - b);
  if (one === undefined || other === undefined || one < 0) {
    return { ids: new Set([id]), from: id };
  }
  return { ids: new Set(order.slice(one, other + 1)), from };
}

/** Chooses all of a list. */
export function everything(order: readonly string[]): Marks {
  return { ids: new Set(order), from: order[0] ?? null };
}
