import { backend, type Attention as Line } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { EVERY_THREAT, setThreatFilter } from "../document/threat-filter";
import { chooseResponsesPart, chooseReviewPart, openThreat, openWorkspace } from "../document/view";
import { EmptyState, SeverityMark } from "../shared";
import { useFresh } from "../shared/useFresh";
import "../shared/record-table.css";

/** What somebody has to look at again: expired, overdue, no longer true, or not found out yet. */
export function Attention() {
  const status = useDocumentPart((document) => document.status);
  const { value: lines } = useFresh(backend.attention, status);
  if (lines === undefined) {
    return null;
  }
  if (lines.length === 0) {
    return (
      <EmptyState sentence="Nothing needs attention: no date has passed, and every assumption that decisions rest on still holds." />
    );
  }
  return (
    <div className="records">
      <table className="record-table" aria-label="What needs attention">
        <thead>
          <tr>
            <th scope="col" className="record-narrow">
              Severity
            </th>
            <th scope="col">What</th>
            <th scope="col">Why</th>
            <th scope="col" className="record-narrow">
              Owner
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={`${line.kind} ${line.threat ?? ""} ${line.title}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line }: { readonly line: Line }) {
  const { severities } = useCatalogue();
  return (
    <tr>
      <td className="record-narrow">
        {line.severity === null ? (
          "–"
        ) : (
          <SeverityMark
            severity={line.severity}
            title={severities.find((view) => view.severity === line.severity)?.title ?? ""}
          />
        )}
      </td>
      <th scope="row">
        <button type="button" className="link-button record-title" onClick={() => open(line)}>
          {line.title}
        </button>
      </th>
      <td>{line.sentence}</td>
      <td>{line.owner || <span className="muted">Nobody</span>}</td>
    </tr>
  );
}

/** Goes where it can be put right. */
function open(line: Line): void {
  if (line.threat !== null) {
    setThreatFilter(EVERY_THREAT);
    openThreat(line.threat);
    openWorkspace("threats");
  } else if (line.kind === "control-overdue") {
    chooseResponsesPart("applied");
    openWorkspace("responses");
  } else {
    chooseReviewPart(line.kind === "question-overdue" ? "questions" : "assumptions");
  }
}
