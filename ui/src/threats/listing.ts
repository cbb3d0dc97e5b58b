import { useEffect, useMemo, useRef, useState } from "react";
import type { CatalogueView, ThreatRow } from "../backend";
import { projectCell } from "../document/another-project";
import { useCatalogue } from "../document/catalogue";
import { cell } from "../document/cell";
import { useDocumentPart } from "../document/store";
import type { ThreatFilter } from "../document/threat-filter";
import {
  filterTest,
  type Grouping,
  grouped,
  type Line,
  type Orders,
  type Sorting,
  sorted,
} from "./lines";
import { type SubjectOf, subjectsOf } from "./subjects";

/** How the lists are sorted and grouped. It stays while the person goes elsewhere. */
export const sorting = cell<Sorting>({ column: "exposure", descending: false });
export const grouping = cell<Grouping>("none");
export const folded = projectCell<ReadonlySet<string>>(new Set());

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
    rules: catalogue.rules,
  };
}

/** What a list shows of its threats. */
export interface Listing {
  readonly lines: readonly Line[];
  /** The threats that the filter lets through, in their order; those of folded groups too. */
  readonly found: readonly ThreatRow[];
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
  const subjectOf = useSubjects(filter);
  const orders = useOrders();
  // Sorting costs most, so it comes first and depends on least.
  const inOrder = useMemo(() => sorted(threats, sort, orders), [threats, sort, orders]);
  const passing = useMemo(
    () => inOrder.filter(filterTest(filter, subjectOf)),
    [inOrder, filter, subjectOf],
  );
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
  return { lines, found };
}

const NOWHERE: SubjectOf = () => undefined;

/** Returns what threats are about, where a filter asks for that. */
function useSubjects({ components, zones }: ThreatFilter): SubjectOf {
  const asked = components.length + zones.length > 0;
  const items = useDocumentPart(({ elements, flows, boundaries }) =>
    asked ? { elements, flows, boundaries } : null,
  );
  return useMemo(() => (items === null ? NOWHERE : subjectsOf(items)), [items]);
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
