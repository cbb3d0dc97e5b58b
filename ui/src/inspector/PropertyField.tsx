import { useId } from "react";
import type { Property } from "../backend";
import { Icon, IconButton, TextField } from "../shared";
import "./properties.css";
import { useReadOnly } from "./parts";
import { evidenceWords, helpWords, type Stated, valueWords } from "./properties";

interface PropertyFieldProps {
  readonly property: Property;
  readonly stated: Stated;
  readonly onState: (value: string | null) => void;
}

/** A property: its name at the left, its value at the right, and below where the value is from. */
export function PropertyField({ property, stated, onState }: PropertyFieldProps) {
  const readOnly = useReadOnly();
  const id = useId();
  const value = stated.kind === "value" ? stated.stated.value : "";
  const help = helpWords(property);
  const picks = property.valueType === "bool" || property.valueType === "choice";
  return (
    <div className={`property property-${stated.kind}`}>
      <label htmlFor={picks ? id : undefined} className="property-label">
        {property.title}
      </label>
      <div className="property-value">
        {picks ? (
          <ChoiceField {...{ id, property, stated, readOnly, onState }} />
        ) : (
          <TextField
            label={property.title}
            labelHidden
            placeholder={stated.kind === "mixed" ? "differs" : "? not stated"}
            value={value}
            readOnly={readOnly}
            onCommit={(text) => onState(text.trim() === "" ? null : text.trim())}
          />
        )}
        {stated.kind !== "nothing" && !readOnly ? (
          <IconButton
            label={`Make "${property.title}" not stated`}
            className="property-clear"
            onClick={() => onState(null)}
          >
            <Icon name="close" size={12} />
          </IconButton>
        ) : null}
      </div>
      <div className="property-help">
        {stated.kind === "value" ? (
          <p className="property-evidence">
            <Icon name="link" size={12} />
            {evidenceWords(stated.stated.evidence)}
            {stated.stated.evidence.source === "referenceModel" && !readOnly ? (
              <button type="button" className="text-link" onClick={() => onState(value)}>
                Confirm
              </button>
            ) : null}
          </p>
        ) : null}
        {help || property.note ? <Help help={help} note={property.note} /> : null}
      </div>
    </div>
  );
}

function Help({ help, note }: { readonly help: string; readonly note: string | null }) {
  if (note === null) {
    return <p>{help}</p>;
  }
  return help === "" ? (
    <p>{note}</p>
  ) : (
    <details>
      <summary>{help}</summary>
      <p>{note}</p>
    </details>
  );
}

function ChoiceField({
  id,
  property,
  stated,
  readOnly,
  onState,
}: PropertyFieldProps & { readonly id: string; readonly readOnly: boolean }) {
  const value = stated.kind === "value" ? stated.stated.value : "";
  const choices = property.valueType === "bool" ? ["true", "false"] : property.choices;
  return (
    <select
      id={id}
      className="input select"
      value={value}
      disabled={readOnly}
      onChange={(event) => onState(event.currentTarget.value || null)}
    >
      <option value="">{stated.kind === "mixed" ? "differs" : "? not stated"}</option>
      {value === "" || choices.includes(value) ? null : <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {valueWords(property, choice)}
        </option>
      ))}
    </select>
  );
}
