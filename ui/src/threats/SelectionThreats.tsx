import { useMemo, useState } from "react";
import type { Boundary, ItemId, ThreatRow } from "../backend";
import { useSelection } from "../document/selection";
import { itemKey, type OpenDocument, useDocument } from "../document/store";
import { EmptyState } from "../shared";
import { EVERY_THREAT } from "../shared/threatFilter";
import { ThreatDesk } from "./ThreatDesk";

/** The threats of what is selected, for the drawer below the diagram. */
export function SelectionThreats() {
  const document = useDocument();
  const selection = useSelection();
  const [filter, setFilter] = useState(EVERY_THREAT);
  const { threatsBySubject, elements, boundaries } = document;
  const threats = useMemo(
    () => threatsOf(selection, { threatsBySubject, elements, boundaries }),
    [selection, threatsBySubject, elements, boundaries],
  );
  if (selection.length === 0) {
    return (
      <EmptyState sentence="Select an element, a flow or a zone to see what can go wrong there." />
    );
  }
  if (threats.length === 0) {
    return <EmptyState sentence="Nothing is found for this selection." />;
  }
  return (
    <ThreatDesk
      label="Threats of the selection"
      threats={threats}
      filter={filter}
      onFilter={setFilter}
    />
  );
}

type Parts = Pick<OpenDocument, "threatsBySubject" | "elements" | "boundaries">;

/** Returns the threats about the items, and about the elements inside the zones among them. */
export function threatsOf(items: readonly ItemId[], parts: Parts): readonly ThreatRow[] {
  const subjects = new Set<string>();
  for (const item of items) {
    subjects.add(itemKey(item));
    if (item.kind === "boundary") {
      for (const element of parts.elements.values()) {
        if (element.zones.some((zone) => liesIn(zone, item.id, parts.boundaries))) {
          subjects.add(itemKey({ kind: "element", id: element.id }));
        }
      }
    }
  }
  return [...subjects].flatMap((subject) => parts.threatsBySubject.get(subject) ?? []);
}

function liesIn(zone: string, around: string, zones: ReadonlyMap<string, Boundary>): boolean {
  for (let id: string | null | undefined = zone; id; id = zones.get(id)?.parent) {
    if (id === around) {
      return true;
    }
  }
  return false;
}
