import type { ResponseView } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { Field, Select } from "../shared";
import { DateField, isAbout } from "./DateField";
import { carriesRisk, type DecisionDraft } from "./decision";

const PASSED = "That day has passed, so the threat stays open.";

interface DecisionFieldsProps {
  readonly chosen: ResponseView;
  readonly draft: DecisionDraft;
  /** Whether something is typed or chosen and not saved yet. */
  readonly drafted: boolean;
  /** Why the last attempt to save was refused. */
  readonly refused: string | null;
  readonly change: (part: Partial<DecisionDraft>) => void;
}

/** Why a response is the right one, who sees to it, and until when. */
export function DecisionFields(props: DecisionFieldsProps) {
  const { chosen, draft, drafted, refused, change } = props;
  const { severities } = useCatalogue();
  const today = useDocumentPart((document) => document.today);
  const missing = chosen.needsReason && draft.reason.trim() === "";
  return (
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
        <DateField
          label="Due"
          value={draft.due}
          refused={refused}
          dirty={drafted}
          onChange={(due) => change({ due })}
        />
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
        {carriesRisk(chosen.response) ? (
          <DateField
            label="Expires"
            value={draft.expires}
            title="The last day on which the risk is carried; the threat is open again afterwards."
            warning={hasPassed(draft.expires, today) ? PASSED : undefined}
            refused={refused}
            dirty={drafted}
            onChange={(expires) => change({ expires })}
          />
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
      {refused === null || isAbout(refused, draft.due) || isAbout(refused, draft.expires) ? null : (
        <p className="decision-refused" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}

/** Tells whether a day is written to its end and over; half of one is neither. */
function hasPassed(day: string, today: string): boolean {
  return day.length === today.length && day < today;
}
