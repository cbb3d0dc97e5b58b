import { useMemo, useState } from "react";
import { useDocumentPart } from "../document/store";
import { reveal } from "../document/view";
import { Icon, Select } from "../shared";
import { ICONS, useReadOnly } from "./parts";

interface EndFieldProps {
  readonly label: string;
  /** Id of the element where the flow begins or ends. */
  readonly value: string;
  readonly onChange: (element: string) => void;
}

/** The element at one end of a flow: chosen from all, and shown with the button beside it. */
export function EndField({ label, value, onChange }: EndFieldProps) {
  const elements = useDocumentPart((document) => document.elements);
  const readOnly = useReadOnly();
  // A model has many elements: they are listed only for somebody who may choose.
  const [near, setNear] = useState(false);
  const element = elements.get(value);
  const choices = useMemo(() => {
    const offered = near ? [...elements.values()] : element ? [element] : [];
    return offered
      .map(({ id, name }) => ({ value: id, label: name }))
      .sort((a, b) => a.label.localeCompare(b.label));
  }, [near, elements, element]);
  return (
    <div className="flow-end">
      <Select
        label={label}
        value={value}
        choices={choices}
        disabled={readOnly}
        onPointerEnter={() => setNear(true)}
        onFocus={() => setNear(true)}
        onChange={(id) => id !== value && onChange(id)}
      />
      <button
        type="button"
        className="flow-end-show"
        aria-label={`Show ${element?.name ?? ""}`}
        title={`Show ${element?.name ?? ""}`}
        onClick={() => reveal([{ kind: "element", id: value }])}
      >
        <Icon name={ICONS[element?.kind ?? "process"]} />
      </button>
    </div>
  );
}
