import { useCallback } from "react";
import { backend, type ControlDetail, type ThreatRow } from "../backend";
import { letterTitle, useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { EVERY_THREAT, setThreatFilter } from "../document/threat-filter";
import { openThreat, openWorkspace } from "../document/view";
import { Button, Icon, IconButton, LetterBadge, SeverityMark, StateMark } from "../shared";
import { References } from "../shared/References";
import { useFresh } from "../shared/useFresh";

/** More of them are in the list of threats, one click away. */
const MOST = 100;

/** Everything about one control: what it does, how, and which threats of this model name it. */
export function ControlPanel({
  id,
  onClose,
}: {
  readonly id: string;
  readonly onClose: () => void;
}) {
  const status = useDocumentPart((document) => document.status);
  const load = useCallback(() => backend.control(id), [id]);
  const { value, failure } = useFresh(load, status);
  return (
    <section
      className="control-panel"
      aria-label={value?.row.title ?? "Control"}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      <header className="control-head">
        <h2>{value?.row.title ?? ""}</h2>
        <IconButton label="Close" onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </header>
      {value ? <Body detail={value} /> : null}
      {failure !== undefined && value === undefined ? (
        <p>The control cannot be read right now. Choose it again.</p>
      ) : null}
    </section>
  );
}

function Body({ detail }: { readonly detail: ControlDetail }) {
  const { row, summary, mechanism, vectors, references } = detail;
  return (
    <>
      <p>{summary}</p>
      {mechanism ? (
        <section>
          <h3>How it is put in place</h3>
          <code className="control-mechanism">{mechanism}</code>
        </section>
      ) : null}
      <Known label="Control family" words={row.family === null ? [] : [row.family]} />
      <Known label="Attack vector" words={vectors} />
      <Threats detail={detail} />
      <References references={references} />
      <p className="control-key">
        <code>{row.id}</code>
      </p>
    </>
  );
}

function Known({ label, words }: { readonly label: string; readonly words: readonly string[] }) {
  return words.length === 0 ? null : (
    <section>
      <h3>{label}</h3>
      <p>{words.join(", ")}</p>
    </section>
  );
}

function Threats({ detail }: { readonly detail: ControlDetail }) {
  const { row, threats } = detail;
  const rows = useDocumentPart((document) => document.threats);
  const named = threats.map((id) => rows.get(id)).filter((threat) => threat !== undefined);
  const counts = [
    [row.open, "open"],
    [row.controlled, "controlled"],
    [row.decided, "decided"],
  ] as const;
  const words = counts.filter(([count]) => count > 0).map(([count, state]) => `${count} ${state}`);
  return (
    <section>
      <div className="control-threats-head">
        <h3>
          Threats of this model <span className="group-count">{words.join(", ") || "none"}</span>
        </h3>
        {named.length > 0 ? (
          <Button look="quiet" onClick={() => showAll(row.title, threats)}>
            Show in Threats
          </Button>
        ) : null}
      </div>
      <ul className="control-threats">
        {named.slice(0, MOST).map((threat) => (
          <ThreatLine key={threat.id} threat={threat} />
        ))}
      </ul>
      {named.length > MOST ? <p>{named.length - MOST} more are in the list of threats.</p> : null}
    </section>
  );
}

function ThreatLine({ threat }: { readonly threat: ThreatRow }) {
  const { severities } = useCatalogue();
  const severity = severities.find((view) => view.severity === threat.severity)?.title ?? "";
  return (
    <li>
      <LetterBadge letter={threat.letter} title={letterTitle(threat)} look="outline" />
      <span className="control-threat">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setThreatFilter(EVERY_THREAT);
            openThreat(threat.id);
            openWorkspace("threats");
          }}
        >
          {threat.title}
        </button>
        <span className="control-marks">
          <SeverityMark severity={threat.severity} title={severity} />
          <StateMark state={threat.state} />
        </span>
      </span>
    </li>
  );
}

function showAll(title: string, ids: readonly string[]): void {
  setThreatFilter({ ...EVERY_THREAT, among: { words: title, ids } });
  openThreat(null);
  openWorkspace("threats");
}
