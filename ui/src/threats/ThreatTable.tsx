import { type KeyboardEvent, memo, type ReactNode } from "react";
import type { ThreatRow } from "../backend";
import { letterTitle, useCatalogue } from "../document/catalogue";
import { useCell } from "../document/cell";
import { useDocumentPart } from "../document/store";
import { Icon, LetterBadge, OwnSign, SeverityMark, StateMark } from "../shared";
import { type Choosing, LongTable } from "../shared/LongTable";
import { type ThreatColumn, useColumns } from "./columns";
import { Expired } from "./Expired";
import { Exposed } from "./Exposed";
import type { Column, Line } from "./lines";
import { folded, sortBy, sorting, toggleGroup, useGlowing } from "./listing";

interface ThreatTableProps {
  readonly label: string;
  readonly lines: readonly Line[];
  /** Index of the open threat among the lines, or -1. */
  readonly active: number;
  readonly onActivate: (index: number, how: Choosing) => void;
  /** Ids of the threats that are chosen together. */
  readonly marked: ReadonlySet<string>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The threats as rows, with headers of groups between them. */
export function ThreatTable(props: ThreatTableProps) {
  const { label, lines, active, onActivate, marked, onKeyDown } = props;
  const columns = useColumns();
  const sort = useCell(sorting);
  const closed = useCell(folded);
  const glowing = useGlowing(useDocumentPart((document) => document.threats));
  return (
    <LongTable
      label={label}
      columns={columns}
      count={lines.length}
      keyOf={(index) => lineKey(lines[index])}
      active={active}
      onActivate={onActivate}
      chosen={(index) => {
        const line = lines[index];
        return line?.kind === "threat" && marked.has(line.threat.id);
      }}
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
          <ThreatCells threat={line.threat} columns={columns} />
        ) : (
          <GroupCell line={line} open={!closed.has(line.key)} width={columns.length} />
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
  width,
}: {
  readonly line: Extract<Line, { kind: "group" }>;
  readonly open: boolean;
  /** How many columns it spans. */
  readonly width: number;
}) {
  return (
    <th colSpan={width} scope="rowgroup" className="group">
      <button
        type="button"
        className="group-fold"
        aria-expanded={open}
        onClick={() => toggleGroup(line.key)}
      >
        <Icon name={open ? "down" : "forward"} size={12} />
        {line.title}
        <span className="group-count">{line.count}</span>
      </button>
    </th>
  );
}

const ThreatCells = memo(function ThreatCells({
  threat,
  columns,
}: {
  readonly threat: ThreatRow;
  readonly columns: readonly ThreatColumn[];
}) {
  return columns.map(({ key }) => {
    const Cell = CELLS[key];
    return <Cell key={key} threat={threat} />;
  });
});

type CellOf = (given: { readonly threat: ThreatRow }) => ReactNode;

const CELLS: { readonly [column in Column]: CellOf } = {
  letter: ({ threat }) => (
    <td className="col-letter">
      <LetterBadge
        letter={threat.letter}
        title={letterTitle(threat)}
        look={threat.state === "open" ? "solid" : "outline"}
      />
    </td>
  ),
  title: ({ threat }) => (
    <td className="col-title" title={threat.title}>
      {threat.title}
      {threat.own ? (
        <span className="own-here">
          <OwnSign />
        </span>
      ) : null}
      {threat.asks ? (
        <span className="asks" title="Something is not stated: there is a question to ask">
          ?<span className="visually-hidden"> has an open question</span>
        </span>
      ) : null}
    </td>
  ),
  subject: ({ threat }) => (
    <td className="col-subject muted" title={threat.subjectName}>
      {threat.crossing ? (
        <span className="crossing-mark" title="About the crossing of a trust boundary">
          ◆<span className="visually-hidden">crossing of </span>
        </span>
      ) : null}
      {threat.subjectName}
    </td>
  ),
  exposure: ({ threat }) => (
    <td className="col-exposure muted">
      <Exposed exposure={threat.exposure} />
    </td>
  ),
  severity: SeverityCell,
  state: ({ threat }) => (
    <td className="col-state">
      <StateMark state={threat.state} />
    </td>
  ),
  response: ResponseCell,
  owner: ({ threat }) => (
    <td className="col-owner muted" title={threat.owner}>
      {threat.owner}
    </td>
  ),
  rule: ({ threat }) => (
    <td className="col-rule muted" title={threat.own ? undefined : threat.rule}>
      {threat.own ? "Added by a person" : <span className="mono">{threat.rule}</span>}
    </td>
  ),
};

function SeverityCell({ threat }: { readonly threat: ThreatRow }) {
  const { severities } = useCatalogue();
  const title = severities.find((view) => view.severity === threat.severity)?.title ?? "";
  return (
    <td className="col-severity">
      <SeverityMark severity={threat.severity} title={title} />
    </td>
  );
}

function ResponseCell({ threat }: { readonly threat: ThreatRow }) {
  const { responses } = useCatalogue();
  const title = responses.find((view) => view.response === threat.response)?.title ?? "";
  return <td className="col-response">{threat.expired ? <Expired threat={threat} /> : title}</td>;
}
