import { type KeyboardEvent, useState } from "react";
import type { ThreatRow } from "../backend";
import { keepName, skipName, typeName, useAskedName } from "../document/author";
import { useCatalogue } from "../document/catalogue";
import { apply, applyOrTell, useDocumentPart } from "../document/store";
import { Button, Icon, IconButton, NameAsked } from "../shared";
import { DecisionFields } from "./DecisionFields";
import type { DecisionDraft } from "./decision";
import { Tally } from "./Tally";
import { decideTogether, reopenTogether } from "./together";
import { keyOf } from "./triage";
import "./decision.css";

interface DecideTogetherProps {
  /** The threats that are chosen. */
  readonly threats: readonly ThreatRow[];
  readonly draft: DecisionDraft;
  readonly onDraft: (draft: DecisionDraft) => void;
  /** Called when nothing is to be chosen any more. */
  readonly onDone: () => void;
}

/** One decision about all threats that are chosen. */
export function DecideTogether({ threats, draft, onDraft, onDone }: DecideTogetherProps) {
  const { responses } = useCatalogue();
  const readOnly = useDocumentPart((document) => document.project.readOnly) !== null;
  const offered = responses.filter(({ response }) => response !== "reopen");
  const chosen = offered.find(({ response }) => response === draft.response);
  const missing = chosen?.needsReason === true && draft.reason.trim() === "";
  const decided = threats.filter(({ response }) => response !== null).length;
  const reopening = reopenTogether(threats);
  const asked = useAskedName();
  const [refused, setRefused] = useState<string | null>(null);
  const change = (part: Partial<DecisionDraft>) => {
    onDraft({ ...draft, ...part });
    if (part.due !== undefined || part.expires !== undefined) {
      setRefused(null);
    }
  };
  const save = async () => {
    const { response } = draft;
    if (response === null || missing) {
      return;
    }
    await keepName();
    const told = await applyOrTell(decideTogether(threats, { ...draft, response }));
    setRefused(told);
    if (told === null) {
      onDone();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      void save();
    } else if (event.key === "Escape" && !event.defaultPrevented) {
      event.stopPropagation();
      onDone();
    }
  };
  return (
    <section
      className="threat-panel"
      aria-label="Decide together"
      data-panel
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="threat-scroll">
        <header className="threat-head">
          <div className="threat-title">
            <h2>{threats.length} threats selected</h2>
            <IconButton label="Select nothing" onClick={onDone}>
              <Icon name="close" />
            </IconButton>
          </div>
        </header>
        <Tally threats={threats} />
        <p>One decision for all of them. One undo takes it back.</p>
        {decided > 0 ? (
          <p className="callout callout-warn">
            {decided} of them {decided === 1 ? "is" : "are"} decided already. A new decision comes
            after the old one, which stays in the history.
          </p>
        ) : null}
      </div>
      {readOnly ? null : (
        <div className="decision" data-drafted={chosen ? true : undefined}>
          <fieldset className="responses">
            <legend className="visually-hidden">Response</legend>
            {offered.map(({ response, title }) => (
              <button
                key={response}
                type="button"
                className="response"
                aria-pressed={response === draft.response}
                onClick={() => change({ response })}
              >
                <span className="key" aria-hidden="true">
                  {keyOf(response)}
                </span>
                {title}
              </button>
            ))}
          </fieldset>
          {chosen ? <DecisionFields drafted {...{ chosen, draft, refused, change }} /> : null}
          <div className="decision-actions">
            {chosen ? (
              <Button look="primary" data-save disabled={missing} onClick={() => void save()}>
                Decide about {threats.length} threats
              </Button>
            ) : (
              <p className="muted-text">Choose a response, or press its letter in the list.</p>
            )}
            {chosen ? <NameAsked name={asked} onType={typeName} onSkip={skipName} /> : null}
            {reopening && !chosen ? (
              <Button onClick={() => void apply(reopening).then((done) => done && onDone())}>
                Reopen {decided}
              </Button>
            ) : null}
          </div>
        </div>
      )}
    </section>
  );
}
