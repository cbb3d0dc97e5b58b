import { memo, useCallback } from "react";
import { backend, type ThreatRow } from "../backend";
import { letterTitle } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { EVERY_THREAT, setThreatFilter } from "../document/threat-filter";
import { openThreat, openWorkspace } from "../document/view";
import { Icon, LetterBadge, StateMark } from "../shared";
import { useFresh } from "../shared/useFresh";
import type { DecidedThreat } from "./decided";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });

function dayWords(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : day.format(date);
}

/** The header of a group, with how many threats it holds. */
export function GroupCell({
  title,
  count,
  columns,
}: {
  readonly title: string;
  readonly count: number;
  readonly columns: number;
}) {
  return (
    <th colSpan={columns} scope="rowgroup" className="group">
      {title}
      <span className="group-count">{count}</span>
    </th>
  );
}

/** A threat that somebody decided about. */
export const DecidedCells = memo(function DecidedCells({ threat, decision }: DecidedThreat) {
  const late = threat.overdue;
  return (
    <>
      <ThreatCells threat={threat} />
      <td className="col-reason" title={decision.reason}>
        {decision.reason || <span className="muted">No reason given</span>}
      </td>
      <td className="col-owner" title={decision.owner}>
        {decision.owner || <span className="muted">Nobody</span>}
      </td>
      <td className={`col-due ${late ? "late" : ""}`}>
        {late ? <Icon name="warn" size={14} /> : null}
        {decision.due === "" ? "" : dayWords(decision.due)}
        {late ? <span className="visually-hidden">, past due</span> : null}
        {decision.expires ? (
          <span
            className={threat.expired ? "late" : "muted"}
            title="Last day on which the risk is carried"
          >
            {" "}
            until {dayWords(decision.expires)}
          </span>
        ) : null}
      </td>
      <td className="col-decided muted">
        {dayWords(decision.at)}
        {decision.by ? `, ${decision.by}` : ""}
      </td>
    </>
  );
});

/** A threat that a stated fact answers, with the facts that do. */
export const ControlledCells = memo(function ControlledCells({
  threat,
}: {
  readonly threat: ThreatRow;
}) {
  const { id } = threat;
  const status = useDocumentPart((document) => document.status);
  const load = useCallback(() => backend.threat(id), [id]);
  const { value } = useFresh(load, status);
  const words = value?.reason?.sentence;
  return (
    <>
      <ThreatCells threat={threat} />
      <td className="col-reason" colSpan={4} title={words}>
        {words}
      </td>
    </>
  );
});

function ThreatCells({ threat }: { readonly threat: ThreatRow }) {
  return (
    <>
      <td className="col-letter">
        <LetterBadge letter={threat.letter} title={letterTitle(threat)} look="outline" />
      </td>
      <td className="col-title" title={threat.title}>
        <span className="title-line">
          {threat.state === "no-longer-found" ? (
            <StateMark state={threat.state} wordHidden />
          ) : null}
          <button type="button" className="link-button" onClick={() => show(threat)}>
            {threat.title}
          </button>
        </span>
      </td>
      <td className="col-subject muted" title={threat.subjectName}>
        {threat.subjectName}
      </td>
    </>
  );
}

function show(threat: ThreatRow): void {
  setThreatFilter(EVERY_THREAT);
  openThreat(threat.id);
  openWorkspace("threats");
}
