import type { Assumption, AssumptionState } from "../backend";
import { mint } from "../document/identity";
import { apply, useDocumentPart } from "../document/store";
import { EVERY_THREAT, setThreatFilter } from "../document/threat-filter";
import { openThreat, openWorkspace } from "../document/view";
import { Select, TextArea } from "../shared";
import { RecordAdd } from "../shared/RecordAdd";
import { type RecordColumn, RecordRemove, RecordTable } from "../shared/RecordTable";
import { counted } from "./names";

const STATES: readonly { readonly value: AssumptionState; readonly label: string }[] = [
  { value: "open", label: "Not confirmed" },
  { value: "confirmed", label: "Confirmed" },
  { value: "invalidated", label: "No longer holds" },
];

const COLUMNS: readonly RecordColumn[] = [
  { title: "No.", width: "number" },
  { title: "Assumption" },
  { title: "State", width: "narrow" },
  { title: "How one knows" },
  { title: "Decisions", width: "narrow" },
];

/** What the model rests on, and whether it holds. */
export function Assumptions() {
  const { assumptions, readOnly } = useDocumentPart((document) => ({
    assumptions: document.assumptions,
    readOnly: document.project.readOnly !== null,
  }));
  const rows = [...assumptions.values()].sort((a, b) => a.number - b.number);
  return (
    <div className="records">
      <p>
        {rows.length === 0
          ? "Statements that the model rests on. None is written down yet."
          : "When an assumption no longer holds, the threats that were decided because of it are opened again."}
      </p>
      {rows.length === 0 ? null : (
        <RecordTable label="Assumptions" columns={COLUMNS}>
          {rows.map((assumption) => (
            <Row key={assumption.id} assumption={assumption} readOnly={readOnly} />
          ))}
        </RecordTable>
      )}
      {readOnly ? null : (
        <RecordAdd
          label="New assumption"
          placeholder="Add an assumption"
          onAdd={(text) =>
            set({
              id: mint(),
              number: 1,
              text,
              state: "open",
              note: "",
              threats: [],
              at: "",
              by: "",
            })
          }
        />
      )}
    </div>
  );
}

function set(assumption: Assumption): void {
  apply({ edit: "setAssumption", id: assumption.id, assumption });
}

function Row({
  assumption,
  readOnly,
}: {
  readonly assumption: Assumption;
  readonly readOnly: boolean;
}) {
  const change = (part: Partial<Assumption>) => set({ ...assumption, ...part });
  const name = `assumption ${assumption.number}`;
  return (
    <tr>
      <td className="record-number">{assumption.number}</td>
      <th scope="row">
        <TextArea
          label={`Text of ${name}`}
          labelHidden
          rows={1}
          value={assumption.text}
          readOnly={readOnly}
          onCommit={(text) => change({ text })}
        />
      </th>
      <td>
        <Select
          label={`State of ${name}`}
          labelHidden
          value={assumption.state}
          disabled={readOnly}
          choices={STATES}
          onChange={(value) => {
            const state = STATES.find((it) => it.value === value)?.value;
            if (state !== undefined) {
              change({ state });
            }
          }}
        />
      </td>
      <td>
        <TextArea
          label={`How one knows ${name}`}
          labelHidden
          rows={1}
          placeholder="Who confirmed it, or why it does not hold"
          value={assumption.note}
          readOnly={readOnly}
          onCommit={(note) => change({ note })}
        />
      </td>
      <td className="record-words">
        {assumption.threats.length === 0 ? (
          <span className="muted" title="Link decisions to it where a threat is decided about.">
            none
          </span>
        ) : (
          <button
            type="button"
            className="link-button"
            title="Show the threats whose decisions rest on it"
            onClick={() => showThreats(assumption)}
          >
            {counted(assumption.threats.length, "threat")}
          </button>
        )}
      </td>
      <RecordRemove
        name={name}
        readOnly={readOnly}
        onRemove={() => {
          apply({ edit: "setAssumption", id: assumption.id, assumption: null });
        }}
      />
    </tr>
  );
}

function showThreats({ number, threats }: Assumption): void {
  setThreatFilter({
    ...EVERY_THREAT,
    among: { words: `Rests on assumption ${number}`, ids: threats },
  });
  openThreat(null);
  openWorkspace("threats");
}
