import { memo, useId } from "react";
import type { Property } from "../backend";
import { Icon, IconButton, TextField } from "../shared";
import "./properties.css";
import { useReadOnly } from "./parts";
import { evidenceWords, helpWords, type Stated, unbroken, valueWords } from "./properties";

interface PropertyFieldProps {
  readonly property: Property;
  readonly stated: Stated;
  /** States a property, or makes it not stated with null. */
  readonly onState: (key: string, value: string | null) => void;
}

/** A property: its name at the left, its value at the right, and below where the value is from. */
export const PropertyField = memo(function PropertyField(props: PropertyFieldProps) {
  const { property, stated } = props;
  const onState = (value: string | null) => props.onState(property.key, value);
  const readOnly = useReadOnly();
  const id = useId();
  const value = stated.kind === "value" ? stated.stated.value : "";
  const picks = property.valueType === "bool" || property.valueType === "choice";
  return (
    <div className={`property property-${stated.kind}`} data-property={property.key}>
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
          <Evidence
            words={evidenceWords(stated.stated.evidence)}
            property={property}
            onConfirm={
              stated.stated.evidence.source === "referenceModel" && !readOnly
                ? () => onState(value)
                : undefined
            }
          />
        ) : (
          <>
            <Words text={helpWords(property)} />
            <Words text={property.note ?? ""} />
          </>
        )}
      </div>
    </div>
  );
});

/** Where a value came from; what holds by default and what sets it unfolds below. */
function Evidence({
  words,
  property,
  onConfirm,
}: {
  readonly words: string;
  readonly property: Property;
  readonly onConfirm: (() => void) | undefined;
}) {
  const help = helpWords(property);
  const more = help !== "" || property.note !== null;
  const source = (
    <>
      <Icon name="link" size={12} />
      <span className="property-source">{words}</span>
    </>
  );
  return (
    <div className="property-evidence">
      {more ? (
        <details>
          <summary title="Show the default and what sets it">
            {source}
            <Icon name="down" size={12} />
          </summary>
          <Words text={help} />
          <Words text={property.note ?? ""} />
        </details>
      ) : (
        <p>{source}</p>
      )}
      {onConfirm ? (
        <button
          type="button"
          className="text-link"
          aria-label={`Confirm "${property.title}"`}
          title="State it as it is assumed"
          onClick={onConfirm}
        >
          Confirm
        </button>
      ) : null}
    </div>
  );
}

/** A line of help that breaks between words only, so that flags stay in one piece. */
function Words({ text }: { readonly text: string }) {
  return text === "" ? null : (
    <p className="property-words">
      {unbroken(text).map((piece, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place.
        at % 2 === 0 ? piece : <span key={at}>{piece}</span>,
      )}
    </p>
  );
}

interface ChoiceProps extends Omit<PropertyFieldProps, "onState"> {
  readonly id: string;
  readonly readOnly: boolean;
  readonly onState: (value: string | null) => void;
}

function ChoiceField({ id, property, stated, readOnly, onState }: ChoiceProps) {
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
