import type { Assumption, ThreatDetail } from "../backend";
import { apply, useDocumentPart } from "../document/store";
import { chooseReviewPart, openWorkspace } from "../document/view";
import { Icon, IconButton, Select } from "../shared";

const STATES = {
  open: "not confirmed",
  confirmed: "confirmed",
  invalidated: "no longer holds",
} as const;

/** The assumptions that the decision about a threat rests on. */
export function RestsOn({ detail }: { readonly detail: ThreatDetail }) {
  const { all, readOnly } = useDocumentPart((document) => ({
    all: document.assumptions,
    readOnly: document.project.readOnly !== null,
  }));
  const { id } = detail.row;
  const linked = detail.assumptions;
  const others = [...all.values()]
    .filter((it) => !it.threats.includes(id) && it.state !== "invalidated")
    .sort((a, b) => a.number - b.number);
  if (linked.length === 0 && (others.length === 0 || readOnly)) {
    return null;
  }
  return (
    <section>
      <h3>Assumptions</h3>
      <ul className="rests-on">
        {linked.map((assumption) => (
          <li key={assumption.id}>
            <button
              type="button"
              className="link-button"
              onClick={() => {
                chooseReviewPart("assumptions");
                openWorkspace("review");
              }}
            >
              {assumption.text}
            </button>
            <span className="muted-text">{STATES[assumption.state]}</span>
            {readOnly ? null : (
              <IconButton
                label={`Unlink assumption ${assumption.number}`}
                onClick={() =>
                  link(
                    assumption,
                    assumption.threats.filter((it) => it !== id),
                  )
                }
              >
                <Icon name="close" size={12} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {readOnly || others.length === 0 ? null : (
        <Select
          label="Rests on an assumption"
          labelHidden
          value=""
          choices={[
            { value: "", label: "Rests on…" },
            ...others.map((it) => ({ value: it.id, label: `${it.number}. ${it.text}` })),
          ]}
          onChange={(value) => {
            const chosen = all.get(value);
            if (chosen) {
              link(chosen, [...chosen.threats, id]);
            }
          }}
        />
      )}
    </section>
  );
}

function link(assumption: Assumption, threats: Assumption["threats"]): void {
  apply({ edit: "setAssumption", id: assumption.id, assumption: { ...assumption, threats } });
}
