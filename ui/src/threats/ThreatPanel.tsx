import { useCallback } from "react";
import { backend, type ThreatDetail, type ThreatRow } from "../backend";
import { letterTitle, useCatalogue } from "../document/catalogue";
import { exists } from "../document/selection";
import { useDocumentPart } from "../document/store";
import { openThreat, reveal } from "../document/view";
import { Button, Icon, IconButton, LetterBadge, SeverityMark, StateMark } from "../shared";
import { References } from "../shared/References";
import { useFresh } from "../shared/useFresh";
import { Activity } from "./Activity";
import { Controls } from "./Controls";
import { DecisionBar } from "./DecisionBar";
import { Expired } from "./Expired";
import { History } from "./History";
import { OwnReason } from "./OwnReason";
import { RestsOn } from "./RestsOn";
import { Why } from "./Why";
import "./threat-panel.css";

interface ThreatPanelProps {
  readonly threat: ThreatRow;
  /** Called after a decision, so that the list has the keyboard again. */
  readonly onDone: () => void;
}

/** Everything about one threat: why it is there, what answers it, and what is done about it. */
export function ThreatPanel({ threat, onDone }: ThreatPanelProps) {
  const { id } = threat;
  const status = useDocumentPart((document) => document.status);
  const load = useCallback(() => backend.threat(id), [id]);
  const { value, failure } = useFresh(load, status);
  return (
    <section
      className="threat-panel"
      aria-label={threat.title}
      data-panel
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          onDone();
        }
      }}
    >
      <div className="threat-scroll">
        <Head threat={threat} />
        {value ? <Body detail={value} /> : null}
        {failure !== undefined && value === undefined ? (
          <p className="muted-text">
            The details cannot be read right now. Choose the threat again.
          </p>
        ) : null}
      </div>
      <DecisionBar threat={threat} onDone={onDone} />
    </section>
  );
}

function Head({ threat }: { readonly threat: ThreatRow }) {
  const { severities, responses } = useCatalogue();
  const severity = severities.find((view) => view.severity === threat.severity)?.title ?? "";
  const response = responses.find((view) => view.response === threat.response)?.title;
  const drawn = useDocumentPart((document) => exists(document, threat.subject));
  return (
    <header className="threat-head">
      <div className="threat-title">
        <LetterBadge letter={threat.letter} title={letterTitle(threat)} />
        <h2>{threat.title}</h2>
        <IconButton label="Close" onClick={() => openThreat(null)}>
          <Icon name="close" />
        </IconButton>
      </div>
      <div className="threat-facts-line">
        <SeverityMark severity={threat.severity} title={severity} />
        <StateMark state={threat.state} />
        {response ? <span>{response}</span> : null}
        {threat.expired ? <Expired threat={threat} /> : null}
        {threat.overdue ? <span className="threat-late">past due</span> : null}
        {drawn ? (
          <Button look="quiet" className="threat-reveal" onClick={() => reveal([threat.subject])}>
            <Icon name="map" />
            Show on diagram
          </Button>
        ) : null}
      </div>
      <p className="threat-about">
        {drawn ? (
          <>
            {threat.crossing ? "About the crossing of " : "About "}
            <strong>{threat.subjectName}</strong>
          </>
        ) : (
          "About something that is no longer in the model"
        )}
        {letterTitle(threat) === "" ? "" : ` · ${letterTitle(threat)}`}
      </p>
    </header>
  );
}

function Body({ detail }: { readonly detail: ThreatDetail }) {
  return (
    <>
      {detail.row.state === "no-longer-found" ? (
        <p className="callout callout-warn">
          The analysis no longer finds this threat. The decision is kept; reopen it if it should no
          longer stand.
        </p>
      ) : null}
      <Known detail={detail} />
      {detail.description ? <p className="threat-description">{detail.description}</p> : null}
      {detail.row.own ? <OwnReason detail={detail} /> : null}
      {detail.reason && !detail.row.own ? <Why reason={detail.reason} /> : null}
      {detail.advice ? (
        <section>
          <h3>What the template proposes</h3>
          <p className="threat-description">{detail.advice}</p>
        </section>
      ) : null}
      <Severity detail={detail} />
      <Controls detail={detail} />
      <RestsOn detail={detail} />
      <History decisions={detail.decisions} />
      <References references={detail.references} />
      <Origin detail={detail} />
      {detail.row.own ? null : (
        <p className="threat-rule">
          <code>{detail.row.rule}</code>
          {detail.pack ? (
            <>
              {" "}
              from the pack <code>{detail.pack}</code>
            </>
          ) : null}
        </p>
      )}
      <Activity threat={detail.row.id} />
    </>
  );
}

/** How bad it would be and how hard it is, each with the reason. */
function Severity({ detail }: { readonly detail: ThreatDetail }) {
  const { severityReason, difficulty } = detail;
  return severityReason === "" && difficulty === null ? null : (
    <section>
      <h3>Severity</h3>
      {severityReason ? <p>{severityReason}</p> : null}
      {difficulty ? (
        <p className="threat-difficulty">
          <span className="muted-text">Difficulty</span> {difficulty.title}
          {difficulty.reason ? `. ${difficulty.reason}` : ""}
        </p>
      ) : null}
    </section>
  );
}

/** Where the rule comes from, and which releases it is about. */
function Origin({ detail }: { readonly detail: ThreatDetail }) {
  return detail.source === null && detail.version === null ? null : (
    <section>
      <h3>Source</h3>
      {detail.source ? <p>{detail.source}</p> : null}
      {detail.version ? <p>{detail.version}</p> : null}
    </section>
  );
}

/** What sorts a threat: quiet, because it explains and asks nothing. */
function Known({ detail }: { readonly detail: ThreatDetail }) {
  const { category, letter } = detail.row;
  const lines = [
    // The category of a threat without a letter stands in the head already.
    ["Category", letter === null ? "" : category],
    ["Exposure", detail.exposure],
    ["Control family", detail.family ?? ""],
    ["Who can do it", detail.attackers.join(", ")],
    ["Attack vector", detail.vectors.join(", ")],
  ].filter(([, words]) => words !== "");
  return lines.length === 0 ? null : (
    <dl className="threat-known">
      {lines.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
