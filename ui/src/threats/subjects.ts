import type { ThreatRow } from "../backend";
import { componentOfItem, type Items } from "../document/catalogue";
import { itemKey } from "../document/item";

/** What lists know of the things that threats are about. */
export interface Subject {
  /** Key of its component. */
  readonly component: string;
  /** Ids of all zones around it; of a flow, those around either end. */
  readonly zones: ReadonlySet<string>;
}

/** Finds what a threat is about. */
export type SubjectOf = (threat: Pick<ThreatRow, "subject">) => Subject | undefined;

/** Returns how to find what a threat is about. Each thing is looked at once. */
export function subjectsOf(items: Items, componentOf = componentOfItem): SubjectOf {
  const known = new Map<string, Subject | undefined>();
  return ({ subject }) => {
    const key = itemKey(subject);
    if (!known.has(key)) {
      const component = componentOf(items, subject)?.id;
      const zones = zonesAround(subject, items);
      known.set(key, component === undefined ? undefined : { component, zones });
    }
    return known.get(key);
  };
}

function zonesAround({ kind, id }: ThreatRow["subject"], items: Items): ReadonlySet<string> {
  const elements = kind === "element" ? [id] : [];
  const flow = kind === "flow" ? items.flows.get(id) : undefined;
  if (flow) {
    elements.push(flow.from, flow.to);
  }
  const inner = elements.flatMap((it) => items.elements.get(it)?.zones ?? []);
  const around = new Set<string>();
  for (const first of kind === "boundary" ? [id] : inner) {
    for (
      let zone: string | null | undefined = first;
      zone && !around.has(zone);
      zone = items.boundaries.get(zone)?.parent
    ) {
      around.add(zone);
    }
  }
  return around;
}
