import { type KeyboardEvent, useRef } from "react";
import type { ResponseView, ThreatRow } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { Button, Field, Select } from "../shared";
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
  const { responses, severities } = useCatalogue();
  const readOnly = useDocumentPart((document) => document.project.readOnly);
  const decisions = useDocumentPart((document) => document.decisions);
  const last = lastDecision(decisions, threat.id);
  const draft = useDraft(threat.id, last);
  const drafted = useIsDrafted(threat.id);
  const bar = useRef<HTMLDivElement>(null);
  if (readOnly !== null) {
    return null;
  }
  const offered = responses.filter(({ response }) => response !== "reopen");
  const chosen = offered.find(({ response }) => response === draft.response);
  const missing = chosen?.needsReason === true && draft.reason.trim() === "";
  const change = (part: Partial<DecisionDraft>) => changeDraft(threat.id, last, part);
  const save = async () => {
    if (await saveDecision(threat, draft)) {
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
      {chosen ? (
        <>
          <Field
            label={chosen.needsReason ? "Reason" : "Reason, if any"}
            hint={missing ? `"${chosen.title}" needs a reason.` : undefined}
          >
            {({ id, describedBy }) => (
              <textarea
                id={id}
                data-reason
                data-dirty={drafted || undefined}
                className="input input-area"
                rows={2}
                required={chosen.needsReason}
                aria-describedby={describedBy}
                value={draft.reason}
                onChange={(event) => change({ reason: event.currentTarget.value })}
              />
            )}
          </Field>
          <div className="decision-row">
            <Field label="Owner">
              {({ id }) => (
                <input
                  id={id}
                  className="input"
                  data-dirty={drafted || undefined}
                  value={draft.owner}
                  onChange={(event) => change({ owner: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label="Due">
              {({ id }) => (
                // A field of type "date" shows today's date while it is empty in some web views.
                <input
                  id={id}
                  className="input"
                  data-dirty={drafted || undefined}
                  placeholder="year-month-day"
                  value={draft.due}
                  onChange={(event) => change({ due: event.currentTarget.value.trim() })}
                />
              )}
            </Field>
            <Field label="Ticket">
              {({ id }) => (
                <input
                  id={id}
                  className="input"
                  data-dirty={drafted || undefined}
                  placeholder="Link or id"
                  value={draft.ticket}
                  onChange={(event) => change({ ticket: event.currentTarget.value })}
                />
              )}
            </Field>
            {chosen.response === "accept" || chosen.response === "transfer" ? (
              <Field label="Expires">
                {({ id }) => (
                  <input
                    id={id}
                    className="input"
                    data-dirty={drafted || undefined}
                    placeholder="year-month-day"
                    title="The last day on which the risk is carried; the threat is open again afterwards."
                    value={draft.expires}
                    onChange={(event) => change({ expires: event.currentTarget.value.trim() })}
                  />
                )}
              </Field>
            ) : null}
            <Select
              label="What remains"
              data-dirty={drafted || undefined}
              value={draft.residual}
              choices={[
                { value: "", label: "Not stated" },
                ...[...severities]
                  .reverse()
                  .map((view) => ({ value: view.severity, label: view.title })),
              ]}
              onChange={(residual) => change({ residual })}
            />
          </div>
        </>
      ) : null}
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
