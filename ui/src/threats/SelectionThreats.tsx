import { useMemo, useState } from "react";
import { addOwnThreat } from "../document/own-threats";
import { useSelection } from "../document/selection";
import { useDocumentPart } from "../document/store";
import { EVERY_THREAT } from "../document/threat-filter";
import { Button, EmptyState } from "../shared";
import { threatsOf } from "./selected";
import { ThreatDesk } from "./ThreatDesk";

/** The threats of what is selected, for the drawer below the diagram. */
export function SelectionThreats() {
  const selection = useSelection();
  const [filter, setFilter] = useState(EVERY_THREAT);
  const parts = useDocumentPart(({ threatsBySubject, elements, boundaries }) => ({
    threatsBySubject,
    elements,
    boundaries,
  }));
  const readOnly = useDocumentPart((document) => document.project.readOnly !== null);
  const threats = useMemo(() => threatsOf(selection, parts), [selection, parts]);
  if (selection.length === 0) {
    return (
      <EmptyState sentence="Select an element, a flow or a zone to see what can go wrong there." />
    );
  }
  if (threats.length === 0) {
    return (
      <EmptyState
        sentence="Nothing is found for this selection."
        action={
          selection.length === 1 && !readOnly ? (
            <Button onClick={() => addOwnThreat()}>Add a threat…</Button>
          ) : undefined
        }
      />
    );
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
