import type { AppliedControl, Control, ThreatDetail } from "../backend";
import { mint } from "../document/identity";
import { apply, useDocumentPart } from "../document/store";
import { chooseResponsesPart, openControl, openWorkspace } from "../document/view";
import { Icon } from "../shared";

const STATES = { planned: "Planned", "in-place": "In place", verified: "Verified" } as const;

/** What answers a threat; each control unfolds, and one click plans it for this project. */
export function Controls({ detail }: { readonly detail: ThreatDetail }) {
  const { controls, applied } = detail;
  const own = applied.filter((it) => controls.every(({ id }) => id !== it.control));
  return controls.length + own.length === 0 ? null : (
    <section>
      <h3>
        Controls <span className="group-count">{controls.length + own.length}</span>
      </h3>
      <ul className="controls">
        {controls.map((control) => (
          <ControlRow
            key={control.id}
            control={control}
            detail={detail}
            applied={applied.find((it) => it.control === control.id)}
          />
        ))}
        {own.map((control) => (
          <li key={control.id} className="control control-own">
            <span>{control.title}</span>
            <Applied control={control} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ControlRow({
  control,
  detail,
  applied,
}: {
  readonly control: Control;
  readonly detail: ThreatDetail;
  readonly applied: AppliedControl | undefined;
}) {
  const readOnly = useDocumentPart((document) => document.project.readOnly !== null);
  return (
    <li className="control">
      <details>
        <summary>
          <Icon name="forward" size={12} />
          <span>{control.title}</span>
        </summary>
        <p>{control.summary}</p>
      </details>
      <span className="control-actions">
        {applied ? (
          <Applied control={applied} />
        ) : readOnly ? null : (
          <button
            type="button"
            className="link-button"
            aria-label={`Plan the control ${control.title}`}
            title="Record it as planned here"
            onClick={() => plan(control, detail)}
          >
            Plan
          </button>
        )}
        <button
          type="button"
          className="link-button"
          aria-label={`Details of the control ${control.title}`}
          onClick={() => openControl(control.id)}
        >
          Details
        </button>
      </span>
      {control.mechanism ? <code className="mechanism">{control.mechanism}</code> : null}
    </li>
  );
}

/** How far a control is in this project; leads to where that is recorded. */
function Applied({ control }: { readonly control: AppliedControl }) {
  return (
    <button
      type="button"
      className="link-button control-applied"
      title={control.evidence || "No evidence is recorded yet"}
      aria-label={`${control.title}: ${STATES[control.state]}`}
      onClick={() => {
        chooseResponsesPart("applied");
        openWorkspace("responses");
      }}
    >
      {STATES[control.state]}
    </button>
  );
}

/** Records a control as planned where the threat is. */
function plan(control: Control, detail: ThreatDetail): void {
  const id = mint();
  apply({
    edit: "setAppliedControl",
    id,
    control: {
      id,
      number: 1,
      control: control.id,
      title: control.title,
      state: "planned",
      items: [detail.row.subject],
      threats: [],
      evidence: "",
      owner: "",
      due: "",
      at: "",
      by: "",
    },
  });
}
