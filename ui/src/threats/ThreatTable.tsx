import { type KeyboardEvent, memo } from "react";
import type { ThreatRow } from "../backend";
import { letterTitle, useCatalogue } from "../document/catalogue";
import { useCell } from "../document/cell";
import { useDocumentPart } from "../document/store";
import { Icon, LetterBadge, SeverityMark, StateMark } from "../shared";
import { LongTable } from "../shared/LongTable";
import { Exposed } from "./Exposed";
import type { Column, Line } from "./lines";
import { folded, sortBy, sorting, toggleGroup, useGlowing } from "./listing";

const COLUMNS = [
  { key: "letter", title: "Letter", titleHidden: true },
  { key: "title", title: "Threat" },
  { key: "subject", title: "About" },
  { key: "exposure", title: "Exposure" },
  { key: "severity", title: "Severity" },
  { key: "state", title: "State" },
  { key: "response", title: "Response" },
  { key: "owner", title: "Owner" },
] as const;

interface ThreatTableProps {
  readonly label: string;
  readonly lines: readonly Line[];
  /** Index of the open threat among the lines, or -1. */
  readonly active: number;
  readonly onActivate: (index: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The threats as rows, with headers of groups between them. */
export function ThreatTable({ label, lines, active, onActivate, onKeyDown }: ThreatTableProps) {
  const sort = useCell(sorting);
  const closed = useCell(folded);
  const glowing = useGlowing(useDocumentPart((document) => document.threats));
  return (
    <LongTable
      label={label}
      columns={COLUMNS}
      count={lines.length}
      keyOf={(index) => lineKey(lines[index])}
      active={active}
      onActivate={onActivate}
      onKeyDown={onKeyDown}
      sorting={{ ...sort, onSort: (column) => sortBy(column as Column) }}
      rowClass={(index) => {
        const line = lines[index];
        if (line?.kind !== "threat") {
          return "group-row";
        }
        return `threat-${line.threat.state} ${glowing.has(line.threat.id) ? "glow" : ""}`;
      }}
      row={(index) => {
        const line = lines[index];
        if (line === undefined) {
          return null;
        }
        return line.kind === "threat" ? (
          <ThreatCells threat={line.threat} />
        ) : (
          <GroupCell line={line} open={!closed.has(line.key)} />
        );
      }}
    />
  );
}

function lineKey(line: Line | undefined): string {
  return line === undefined ? "" : line.kind === "threat" ? line.threat.id : `group ${line.key}`;
}

function GroupCell({
  line,
  open,
}: {
  readonly line: Extract<Line, { kind: "group" }>;
  readonly open: boolean;
}) {
  return (
    <th colSpan={COLUMNS.length} scope="rowgroup" className="group">
      <button
        type="button"
        className="group-fold"
        aria-expanded={open}
        tabIndex={-1}
        onClick={() => toggleGroup(line.key)}
      >
        <Icon name={open ? "down" : "forward"} size={12} />
        {line.title}
        <span className="group-count">{line.count}</span>
      </button>
    </th>
  );
}

const ThreatCells = memo(function ThreatCells({ threat }: { readonly threat: ThreatRow }) {
  const { severities, responses } = useCatalogue();
  const severity = severities.find((view) => view.severity === threat.severity)?.title ?? "";
  const response = responses.find((view) => view.response === threat.response)?.title ?? "";
  return (
    <>
      <td className="col-letter">
        <LetterBadge
          letter={threat.letter}
          title={letterTitle(threat)}
          look={threat.state === "open" ? "solid" : "outline"}
        />
      </td>
      <td className="col-title" title={threat.title}>
        {threat.title}
        {threat.asks ? (
          <span className="asks" title="Something is not stated: there is a question to ask">
            ?<span className="visually-hidden"> has an open question</span>
          </span>
        ) : null}
      </td>
      <td className="col-subject muted" title={threat.subjectName}>
        {threat.crossing ? (
          <span className="crossing-mark" title="About the crossing of a trust boundary">
            ◆<span className="visually-hidden">crossing of </span>
          </span>
        ) : null}
        {threat.subjectName}
      </td>
      <td className="col-exposure muted">
        <Exposed exposure={threat.exposure} />
      </td>
      <td className="col-severity">
        <SeverityMark severity={threat.severity} title={severity} />
      </td>
      <td className="col-state">
        <StateMark state={threat.state} />
      </td>
      <td className="col-response">{response}</td>
      <td className="col-owner muted" title={threat.owner}>
        {threat.owner}
      </td>
    </>
  );
});
