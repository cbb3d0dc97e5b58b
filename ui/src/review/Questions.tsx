import { memo, useCallback, useMemo } from "react";
import { backend, type ThreatRow } from "../backend";
import { letterTitle, useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { openThreat, openWorkspace } from "../document/view";
import { EmptyState, LetterBadge, SeverityMark } from "../shared";
import { LongTable } from "../shared/LongTable";
import { EVERY_THREAT, setThreatFilter } from "../shared/threatFilter";
import { useFresh } from "../shared/useFresh";

const COLUMNS = [
  { key: "letter", title: "Letter", titleHidden: true },
  { key: "question", title: "Question" },
  { key: "subject", title: "About" },
  { key: "severity", title: "Severity" },
] as const;

/** What has to be asked before the open threats can be judged, the worst first. */
export function Questions() {
  const threats = useDocumentPart((document) => document.threats);
  const { severities } = useCatalogue();
  const asking = useMemo(() => {
    const rank = new Map(severities.map((view, at) => [view.severity, -at]));
    return [...threats.values()]
      .filter((threat) => threat.asks && threat.state === "open")
      .sort(
        (a, b) =>
          (rank.get(a.severity) ?? 0) - (rank.get(b.severity) ?? 0) ||
          a.subjectName.localeCompare(b.subjectName),
      );
  }, [threats, severities]);
  if (asking.length === 0) {
    return (
      <EmptyState sentence="No question is open. Everything that the rules look at is stated." />
    );
  }
  return (
    <LongTable
      label="Open questions"
      columns={COLUMNS}
      count={asking.length}
      keyOf={(index) => asking[index]?.id ?? ""}
      row={(index) => {
        const threat = asking[index];
        return threat ? <Cells threat={threat} /> : null;
      }}
    />
  );
}

const Cells = memo(function Cells({ threat }: { readonly threat: ThreatRow }) {
  const { id } = threat;
  const { severities } = useCatalogue();
  const status = useDocumentPart((document) => document.status);
  const load = useCallback(() => backend.threat(id), [id]);
  const { value } = useFresh(load, status);
  const question = value?.reason?.question ?? threat.title;
  return (
    <>
      <td className="col-letter">
        <LetterBadge letter={threat.letter} title={letterTitle(threat)} />
      </td>
      <td className="col-question" title={question}>
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setThreatFilter({ ...EVERY_THREAT, states: ["open"], asks: true });
            openThreat(id);
            openWorkspace("threats");
          }}
        >
          {question}
        </button>
      </td>
      <td className="col-subject muted" title={threat.subjectName}>
        {threat.subjectName}
      </td>
      <td className="col-severity">
        <SeverityMark
          severity={threat.severity}
          title={severities.find((view) => view.severity === threat.severity)?.title ?? ""}
        />
      </td>
    </>
  );
});
