import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Flow } from "../backend";
import { useDocumentPart } from "../document/store";
import { Button } from "../shared";
import { Combobox } from "../shared/Combobox";
import { useAsked } from "./commands";
import { ICONS, ItemLink, useReadOnly } from "./parts";

interface FlowEndsProps {
  readonly flow: Flow;
  /** Called with the end that is attached to another element. */
  readonly onAttach: (change: Partial<Pick<Flow, "from" | "to">>) => void;
}

/** Where a flow comes from and where it goes, and how it is attached elsewhere. */
export function FlowEnds({ flow, onAttach }: FlowEndsProps) {
  const elements = useDocumentPart((document) => document.elements);
  const readOnly = useReadOnly();
  const [attaching, setAttaching] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  useAsked("ends", () => setAttaching(true));
  useEffect(() => {
    if (attaching) {
      fields.current?.querySelector("input")?.focus();
    }
  }, [attaching]);
  if (attaching && !readOnly) {
    return (
      <div ref={fields} className="flow-attach">
        <EndField label="From" end={flow.from} onChoose={(from) => onAttach({ from })} />
        <EndField label="To" end={flow.to} onChoose={(to) => onAttach({ to })} />
        <Button look="quiet" onClick={() => setAttaching(false)}>
          Done
        </Button>
      </div>
    );
  }
  const end = (id: string, way: string) => {
    const element = elements.get(id);
    return (
      <ItemLink
        item={{ kind: "element", id }}
        icon={ICONS[element?.kind ?? "process"]}
        name={element?.name ?? ""}
        detail={flow.twoWay ? "" : way}
      />
    );
  };
  return (
    <div className="flow-ends">
      {end(flow.from, "from")}
      {end(flow.to, "to")}
      {readOnly ? null : (
        <Button look="quiet" onClick={() => setAttaching(true)}>
          Attach elsewhere…
        </Button>
      )}
    </div>
  );
}

/** An element, found by its name. */
function EndField(props: {
  readonly label: string;
  readonly end: string;
  readonly onChoose: (id: string) => void;
}) {
  const { label, end, onChoose } = props;
  const elements = useDocumentPart((document) => document.elements);
  const options = useMemo(
    () =>
      [...elements.values()]
        .map(({ id, name }) => ({ key: id, title: name, aside: "" }))
        .sort((a, b) => a.title.localeCompare(b.title)),
    [elements],
  );
  const find = useCallback(
    (text: string) => {
      const wanted = text.trim().toLowerCase();
      return options.filter((it) => it.title.toLowerCase().includes(wanted));
    },
    [options],
  );
  return (
    <Combobox
      label={label}
      value={end}
      chosen={options.find((it) => it.key === end)}
      find={find}
      none="No element is called like that."
      onChoose={onChoose}
    />
  );
}
