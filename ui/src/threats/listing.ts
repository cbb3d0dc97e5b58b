import { useEffect, useMemo, useRef, useState } from "react";
import type { CatalogueView, ThreatRow } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { cell } from "../document/cell";
import type { ThreatFilter } from "../shared/threatFilter";
import {
  filterTest,
  type Grouping,
  grouped,
  type Line,
  type Orders,
  type Sorting,
  sorted,
} from "./lines";

/** How the lists are sorted and grouped. It stays while the person goes elsewhere. */
export const sorting = cell<Sorting>({ column: "exposure", descending: false });
export const grouping = cell<Grouping>("none");
export const folded = cell<ReadonlySet<string>>(new Set());

/** Folds or unfolds a group. */
export function toggleGroup(key: string): void {
  const next = new Set(folded.get());
  if (!next.delete(key)) {
    next.add(key);
  }
  folded.set(next);
}

/** Sorts by a column, the worst severity and the nearest exposure first; a second time turns the order around. */
export function sortBy(column: Sorting["column"]): void {
  const { column: before, descending } = sorting.get();
  sorting.set({ column, descending: before === column ? !descending : column === "severity" });
}

/** Returns the fixed orders of the catalogue. */
export function useOrders(): Orders {
  const catalogue = useCatalogue();
  return useMemo(() => ordersOf(catalogue), [catalogue]);
}

function ordersOf(catalogue: CatalogueView): Orders {
  return {
    letters: catalogue.letters,
    severities: catalogue.severities.map(({ severity }) => severity),
    responses: catalogue.responses.map(({ response }) => response),
  };
}

/** What a list shows of its threats. */
export interface Listing {
  readonly lines: readonly Line[];
  /** How many threats the filter lets through. */
  readonly found: number;
}

/**
 * Filters, sorts and groups threats. The kept one stays in the list although it no longer fits the
 * filter, so that a threat does not vanish under the hand of the person who just decided about it.
 */
export function useListing(
  threats: readonly ThreatRow[],
  filter: ThreatFilter,
  sort: Sorting,
  group: Grouping,
  closed: ReadonlySet<string>,
  kept: string | null,
): Listing {
  const orders = useOrders();
  // Sorting costs most, so it comes first and depends on least.
  const inOrder = useMemo(() => sorted(threats, sort, orders), [threats, sort, orders]);
  const passing = useMemo(() => inOrder.filter(filterTest(filter)), [inOrder, filter]);
  const found = useMemo(() => {
    if (kept === null || passing.some(({ id }) => id === kept)) {
      return passing;
    }
    const shown = new Set(passing);
    return inOrder.filter((threat) => threat.id === kept || shown.has(threat));
  }, [inOrder, passing, kept]);
  const lines = useMemo(
    () => grouped(found, group, orders, closed),
    [found, group, orders, closed],
  );
  return { lines, found: found.length };
}

const NONE: ReadonlySet<string> = new Set();

/** Returns the threats that came or changed within the last second. */
export function useGlowing(threats: ReadonlyMap<string, ThreatRow>): ReadonlySet<string> {
  const before = useRef(threats);
  const [glowing, setGlowing] = useState(NONE);
  useEffect(() => {
    const old = before.current;
    if (old === threats) {
      return;
    }
    before.current = threats;
    const fresh = new Set<string>();
    for (const [id, threat] of threats) {
      if (old.get(id) !== threat) {
        fresh.add(id);
      }
    }
    setGlowing(fresh);
    const timer = setTimeout(() => setGlowing(NONE), 1_100);
    return () => clearTimeout(timer);
  }, [threats]);
  return glowing;
}
