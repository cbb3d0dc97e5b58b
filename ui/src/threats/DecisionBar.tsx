import { type KeyboardEvent, useRef, useState } from "react";
import type { ResponseView, ThreatRow } from "../backend";
import { keepName, skipName, typeName, useAskedName } from "../document/author";
import { useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { Button, NameAsked } from "../shared";
import { DecisionFields } from "./DecisionFields";
import {
  changeDraft,
  type DecisionDraft,
  dropDraft,
  lastDecision,
  reopen,
  saveDecision,
  useDraft,
  useIsDrafted,
} from "./decision";
import { keyOf } from "./triage";
import "./decision.css";

interface DecisionBarProps {
  readonly threat: ThreatRow;
  readonly onDone: () => void;
}

/** What is done about a threat: a response, and why, by whom and until when. */
export function DecisionBar({ threat, onDone }: DecisionBarProps) {
  const { responses } = useCatalogue();
  const readOnly = useDocumentPart((document) => document.project.readOnly);
  const decisions = useDocumentPart((document) => document.decisions);
  const last = lastDecision(decisions, threat.id);
  const draft = useDraft(threat.id, last);
  const drafted = useIsDrafted(threat.id);
  const asked = useAskedName();
  const [refused, setRefused] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  if (readOnly !== null) {
    return null;
  }
  const offered = responses.filter(({ response }) => response !== "reopen");
  const chosen = offered.find(({ response }) => response === draft.response);
  const missing = chosen?.needsReason === true && draft.reason.trim() === "";
  const change = (part: Partial<DecisionDraft>) => {
    changeDraft(threat.id, last, part);
    if (part.due !== undefined || part.expires !== undefined) {
      setRefused(null);
    }
  };
  const save = async () => {
    if (draft.response === null) {
      return;
    }
    await keepName();
    const told = await saveDecision(threat, { ...draft, response: draft.response });
    setRefused(told);
    if (told === null) {
      onDone();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.key === "Enter" &&
      (event.ctrlKey || event.metaKey) &&
      drafted &&
      !missing &&
      chosen
    ) {
      event.preventDefault();
      event.stopPropagation();
      save();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from any of the fields.
    <div ref={bar} className="decision" data-drafted={drafted || undefined} onKeyDown={onKeyDown}>
      <fieldset className="responses">
        <legend className="visually-hidden">Response</legend>
        {offered.map((view) => (
          <ResponseButton
            key={view.response}
            view={view}
            on={view.response === draft.response}
            onChoose={() => {
              change({ response: view.response });
              requestAnimationFrame(() => bar.current && showReason(bar.current));
            }}
          />
        ))}
      </fieldset>
      {chosen ? <DecisionFields {...{ chosen, draft, drafted, refused, change }} /> : null}
      <div className="decision-actions">
        {chosen ? (
          <Button
            look="primary"
            data-save
            disabled={!drafted || missing}
            title="Save the decision (Ctrl+Enter)"
            onClick={save}
          >
            Save decision
          </Button>
        ) : (
          <p className="muted-text">Choose a response, or press its letter in the list.</p>
        )}
        {drafted ? (
          <Button look="quiet" onClick={() => dropDraft(threat.id)}>
            Discard
          </Button>
        ) : null}
        {chosen && drafted ? <NameAsked name={asked} onType={typeName} onSkip={skipName} /> : null}
        {last && !drafted ? (
          <Button
            look="plain"
            onClick={async () => {
              if (await reopen(threat)) {
                onDone();
              }
            }}
          >
            Reopen
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Brings the fields into sight, which a low drawer has below the response. */
function showReason(bar: HTMLElement): void {
  bar.querySelector("[data-reason]")?.closest(".field")?.scrollIntoView({ block: "nearest" });
}

function ResponseButton({
  view,
  on,
  onChoose,
}: {
  readonly view: ResponseView;
  readonly on: boolean;
  readonly onChoose: () => void;
}) {
  const key = keyOf(view.response);
  return (
    <button
      type="button"
      className="response"
      aria-pressed={on}
      aria-keyshortcuts={key ?? undefined}
      onClick={onChoose}
    >
      {key ? (
        <span className="key" aria-hidden="true">
          {key}
        </span>
      ) : null}
      {view.title}
    </button>
  );
}
