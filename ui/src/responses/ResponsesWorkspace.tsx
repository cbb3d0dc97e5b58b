import { useMemo } from "react";
import type { ThreatRow } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { EVERY_THREAT, setThreatFilter } from "../document/threat-filter";
import {
  chooseResponsesPart,
  chooseReviewPart,
  openWorkspace,
  useResponsesPart,
} from "../document/view";
import { Button, EmptyState } from "../shared";
import { LongTable } from "../shared/LongTable";
import { AppliedControls } from "./AppliedControls";
import { ControlsDesk } from "./ControlsDesk";
import { type DecidedGroup, type DecidedThreat, decidedGroups } from "./decided";
import { ControlledCells, DecidedCells, GroupCell } from "./ResponseCells";
import "./responses.css";

const COLUMNS = [
  { key: "letter", title: "Letter", titleHidden: true },
  { key: "title", title: "Threat" },
  { key: "subject", title: "About" },
  { key: "reason", title: "Reason" },
  { key: "owner", title: "Owner" },
  { key: "due", title: "Due" },
  { key: "decided", title: "Decided" },
] as const;

type Line =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "decided"; readonly key: string; readonly decided: DecidedThreat }
  | { readonly kind: "controlled"; readonly key: string; readonly threat: ThreatRow };

/** What is done about the threats: the decisions, and the controls that there are. */
export function ResponsesWorkspace() {
  const part = useResponsesPart();
  return (
    <div className="workspace responses-workspace">
      <h1 className="visually-hidden">Responses</h1>
      <nav className="responses-parts" aria-label="Responses">
        {PARTS.map((it) => (
          <button
            key={it.part}
            type="button"
            aria-current={part === it.part ? "true" : undefined}
            title={it.what}
            onClick={() => chooseResponsesPart(it.part)}
          >
            {it.title}
          </button>
        ))}
      </nav>
      {part === "decisions" ? (
        <Decisions />
      ) : part === "applied" ? (
        <AppliedControls />
      ) : (
        <ControlsDesk />
      )}
    </div>
  );
}

const PARTS = [
  {
    part: "decisions",
    title: "Decisions",
    what: "What was decided, and what is controlled already",
  },
  {
    part: "applied",
    title: "Applied controls",
    what: "Controls of this project: planned, in place or verified",
  },
  { part: "controls", title: "Controls", what: "What answers threats of this model" },
] as const;

/** Decisions by response, and what is controlled already. */
function Decisions() {
  const { threats, decisions, status } = useDocumentPart((document) => ({
    threats: document.threats,
    decisions: document.decisions,
    status: document.status,
  }));
  const { responses } = useCatalogue();
  const groups = useMemo(
    () => decidedGroups(threats.values(), decisions, responses),
    [threats, decisions, responses],
  );
  const lines = useMemo(() => linesOf(groups, threats), [groups, threats]);
  const decided = groups.flatMap((group) => (group.expired ? [] : group.decided));
  const late = decided.filter(({ threat }) => threat.overdue).length;
  const expired = [...threats.values()].filter((threat) => threat.expired).length;
  const lost = decided.filter(({ threat }) => threat.state === "no-longer-found").length;
  return (
    <>
      <div className="totals">
        <Total count={status.open} words="open" state="open" />
        <Total count={status.controlled} words="controlled" state="controlled" />
        <Total count={decided.length - lost} words="decided" state="decided" />
        {lost > 0 ? <Total count={lost} words="no longer found" state="no-longer-found" /> : null}
        {expired > 0 ? (
          <button
            type="button"
            className="total total-late"
            onClick={() => {
              chooseReviewPart("attention");
              openWorkspace("review");
            }}
          >
            <b>{expired}</b> expired
          </button>
        ) : null}
        {late > 0 ? (
          <span className="total total-late">
            <b>{late}</b> past due
          </span>
        ) : null}
      </div>
      {lines.length === 0 ? (
        <EmptyState
          sentence="Nothing is decided yet. Each decision about a threat stands here with its reason, its owner and its date."
          action={
            status.open > 0 ? (
              <Button look="primary" onClick={() => showThreats("open")}>
                Decide about open threats
              </Button>
            ) : (
              <Button onClick={() => openWorkspace("model")}>Go to the model</Button>
            )
          }
        />
      ) : (
        <LongTable
          label="Decisions and controlled threats"
          columns={COLUMNS}
          count={lines.length}
          keyOf={(index) => lines[index]?.key ?? ""}
          rowClass={(index) => (lines[index]?.kind === "group" ? "group-row" : "")}
          row={(index) => {
            const line = lines[index];
            switch (line?.kind) {
              case "decided":
                return <DecidedCells {...line.decided} />;
              case "controlled":
                return <ControlledCells threat={line.threat} />;
              case "group":
                return <GroupCell title={line.title} count={line.count} columns={COLUMNS.length} />;
              case undefined:
                return null;
            }
          }}
        />
      )}
    </>
  );
}

function linesOf(
  groups: readonly DecidedGroup[],
  threats: ReadonlyMap<string, ThreatRow>,
): readonly Line[] {
  const controlled = [...threats.values()].filter((threat) => threat.state === "controlled");
  return [
    ...groups.flatMap(({ response, expired, decided }): Line[] => [
      {
        kind: "group",
        key: `${response.response} ${expired}`,
        title: expired ? `${response.title}, expired` : response.title,
        count: decided.length,
      },
      ...decided.map(
        (it): Line => ({ kind: "decided", key: `decided ${it.threat.id}`, decided: it }),
      ),
    ]),
    ...(controlled.length === 0
      ? []
      : [
          {
            kind: "group",
            key: "controlled",
            title: "Controlled by what is stated",
            count: controlled.length,
          } as const,
        ]),
    ...controlled.map((threat): Line => ({ kind: "controlled", key: threat.id, threat })),
  ];
}

function showThreats(state: string): void {
  setThreatFilter({ ...EVERY_THREAT, states: [state] });
  openWorkspace("threats");
}

/** A count that leads to the threats that it counts. */
function Total({
  count,
  words,
  state,
}: {
  readonly count: number;
  readonly words: string;
  readonly state: string;
}) {
  return (
    <button
      type="button"
      className="total"
      title={`Show threats that are ${words}`}
      onClick={() => showThreats(state)}
    >
      <b>{count}</b> {words}
    </button>
  );
}
