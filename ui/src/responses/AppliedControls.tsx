import type { AppliedControl, ControlState } from "../backend";
import { keepName, skipName, typeName, useAskedName } from "../document/author";
import { mint } from "../document/identity";
import { apply, useDocumentPart } from "../document/store";
import { openControl, reveal } from "../document/view";
import { NameAsked, Select, TextArea, TextField } from "../shared";
import { RecordAdd } from "../shared/RecordAdd";
import { type RecordColumn, RecordRemove, RecordTable } from "../shared/RecordTable";

const STATES: readonly { readonly value: ControlState; readonly label: string }[] = [
  { value: "planned", label: "Planned" },
  { value: "in-place", label: "In place" },
  { value: "verified", label: "Verified" },
];

const COLUMNS: readonly RecordColumn[] = [
  { title: "No.", width: "number" },
  { title: "Control" },
  { title: "State", width: "narrow" },
  { title: "Evidence", width: "middle" },
  { title: "Owner", width: "narrow" },
  { title: "Due", width: "narrow" },
];

/** The controls that this project applies: how far they are, and how one can see that. */
export function AppliedControls() {
  const { controls, readOnly, today } = useDocumentPart((document) => ({
    controls: document.appliedControls,
    readOnly: document.project.readOnly !== null,
    today: document.today,
  }));
  const asked = useAskedName();
  const rows = [...controls.values()].sort((a, b) => a.number - b.number);
  return (
    <div className="records">
      <p>
        {rows.length === 0
          ? "No control is recorded yet. Plan one from a threat, or write one down here."
          : "Controls of this project, with the evidence that they are there."}
      </p>
      {rows.length === 0 ? null : (
        <RecordTable label="Applied controls" columns={COLUMNS}>
          {rows.map((control) => (
            <Row key={control.id} control={control} readOnly={readOnly} today={today} />
          ))}
        </RecordTable>
      )}
      {readOnly ? null : (
        <RecordAdd
          label="New control"
          placeholder="Write down a control of your own"
          onAdd={(title) => void keepName().then(() => set({ ...NEW, id: mint(), title }))}
        >
          <NameAsked name={asked} onType={typeName} onSkip={skipName} />
        </RecordAdd>
      )}
    </div>
  );
}

const NEW: AppliedControl = {
  id: "",
  number: 1,
  control: "",
  title: "",
  state: "planned",
  items: [],
  threats: [],
  evidence: "",
  owner: "",
  due: "",
  at: "",
  by: "",
};

function set(control: AppliedControl): void {
  apply({ edit: "setAppliedControl", id: control.id, control });
}

function Row({
  control,
  readOnly,
  today,
}: {
  readonly control: AppliedControl;
  readonly readOnly: boolean;
  readonly today: string;
}) {
  const change = (part: Partial<AppliedControl>) => set({ ...control, ...part });
  const late = control.state === "planned" && control.due !== "" && control.due < today;
  const name = `control ${control.number}`;
  return (
    <tr>
      <td className="record-number">{control.number}</td>
      <th scope="row">
        <TextField
          label={`Title of ${name}`}
          labelHidden
          value={control.title}
          readOnly={readOnly}
          onCommit={(title) => change({ title })}
        />
        <Where control={control} />
      </th>
      <td>
        <Select
          label={`State of ${name}`}
          labelHidden
          value={control.state}
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
          label={`Evidence of ${name}`}
          labelHidden
          rows={1}
          placeholder="Link, test, configuration"
          value={control.evidence}
          readOnly={readOnly}
          onCommit={(evidence) => change({ evidence })}
        />
      </td>
      <td>
        <TextField
          label={`Owner of ${name}`}
          labelHidden
          value={control.owner}
          readOnly={readOnly}
          onCommit={(owner) => change({ owner })}
        />
      </td>
      <td className={late ? "record-late" : undefined}>
        <TextField
          label={`Due date of ${name}`}
          labelHidden
          placeholder="year-month-day"
          value={control.due}
          readOnly={readOnly}
          onCommit={(due) => change({ due: due.trim() })}
        />
        {late ? <p className="record-late-word">past due</p> : null}
      </td>
      <RecordRemove
        name={name}
        readOnly={readOnly}
        onRemove={() => {
          apply({ edit: "setAppliedControl", id: control.id, control: null });
        }}
      />
    </tr>
  );
}

/** Where a control is applied, and where to read more about it. */
function Where({ control }: { readonly control: AppliedControl }) {
  const { elements, flows, boundaries } = useDocumentPart((document) => ({
    elements: document.elements,
    flows: document.flows,
    boundaries: document.boundaries,
  }));
  const named = control.items.flatMap((item) => {
    const parts = { element: elements, flow: flows, boundary: boundaries };
    const found = parts[item.kind].get(item.id);
    return found === undefined ? [] : [{ item, name: found.name }];
  });
  const where =
    control.items.length === 0
      ? "The whole system"
      : named.length === 0
        ? "Nothing that is still in the model"
        : named.map(({ name }) => name).join(", ");
  return (
    <p className="record-note">
      {named.length > 0 ? (
        <button
          type="button"
          className="link-button"
          title="Show on the diagram"
          onClick={() => reveal(named.map(({ item }) => item))}
        >
          {where}
        </button>
      ) : (
        where
      )}
      {control.control === "" ? null : (
        <>
          {" · "}
          <button
            type="button"
            className="link-button"
            onClick={() => openControl(control.control)}
          >
            About this control
          </button>
        </>
      )}
    </p>
  );
}
