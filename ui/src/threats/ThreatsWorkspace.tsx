import { useMemo } from "react";
import { useDocumentPart } from "../document/store";
import { setThreatFilter, useThreatFilter } from "../document/threat-filter";
import { openWorkspace } from "../document/view";
import { Button, EmptyState } from "../shared";
import { ThreatDesk } from "./ThreatDesk";
import { TriageKeys } from "./TriageKeys";

/** What can go wrong: the threats of the whole model. */
export function ThreatsWorkspace() {
  const byId = useDocumentPart((document) => document.threats);
  const threats = useMemo(() => [...byId.values()], [byId]);
  const filter = useThreatFilter();
  if (threats.length === 0) {
    return (
      <div className="workspace threats-workspace">
        <h1 className="visually-hidden">Threats</h1>
        <EmptyState
          sentence="Threats follow from what you draw. Put an element on a diagram, and its threats stand here with the reason for each."
          action={<Button onClick={() => openWorkspace("model")}>Go to the model</Button>}
        />
      </div>
    );
  }
  return (
    <div className="workspace threats-workspace">
      <h1 className="visually-hidden">Threats</h1>
      <ThreatDesk
        label="Threats of the whole model"
        threats={threats}
        filter={filter}
        onFilter={setThreatFilter}
        beside={<TriageKeys threats={threats} />}
      />
    </div>
  );
}
