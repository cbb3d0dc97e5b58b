import { backend } from "../../backend";
import { useDocumentPart } from "../../document/store";
import { useOpenWorksheet } from "../../document/view";
import { useFresh } from "../../shared/useFresh";
import { ControlSummaryTable } from "./ControlSummaryTable";
import { WorksheetForm } from "./WorksheetForm";
import { WorksheetList } from "./WorksheetList";
import "./worksheets.css";

/** The rapid risk assessment of each element, and how good the controls of all are. */
export function Worksheets() {
  const { status, elements } = useDocumentPart((document) => ({
    status: document.status,
    elements: document.elements,
  }));
  const { value: summary } = useFresh(backend.controlSummary, status);
  const chosen = elements.get(useOpenWorksheet() ?? "");
  if (summary === undefined) {
    return null;
  }
  return (
    <div className="worksheets">
      <WorksheetList rows={summary.rows} chosen={chosen?.id ?? null} />
      <div className="worksheet-main">
        {chosen === undefined ? (
          <ControlSummaryTable summary={summary} />
        ) : (
          <WorksheetForm key={chosen.id} element={chosen} families={summary.families} />
        )}
      </div>
    </div>
  );
}
