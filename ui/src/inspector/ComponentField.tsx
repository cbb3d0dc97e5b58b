import { useCallback, useMemo, useRef } from "react";
import type { Component, ComponentKind, ElementKind, ItemId } from "../backend";
import { componentOf, FLOW, useCatalogue } from "../document/catalogue";
import { ranked } from "../document/component-search";
import { apply } from "../document/store";
import { Combobox, type Option } from "../shared/Combobox";
import { useAsked } from "./commands";
import { useReadOnly } from "./parts";

interface ComponentFieldProps {
  readonly item: ItemId;
  /** Key of the component that it is now. */
  readonly value: string;
  /** What it may become. */
  readonly kinds: readonly ComponentKind[];
}

/** What kind of component an element, a flow or a boundary is. */
export function ComponentField({ item, value, kinds }: ComponentFieldProps) {
  const { groups, components } = useCatalogue();
  const readOnly = useReadOnly();
  const field = useRef<HTMLInputElement>(null);
  useAsked("component", () => field.current?.focus());
  const offered = useMemo(
    () =>
      components.filter(
        (it) => kinds.includes(it.kind) && (it.palette || it.id === value || it.id === FLOW),
      ),
    [components, kinds, value],
  );
  const find = useCallback(
    (text: string) => ranked(groups, offered, text).map(optionOf),
    [groups, offered],
  );
  const component = componentOf(value);
  const known = component !== undefined;
  return (
    <>
      <Combobox
        label="Component"
        labelHidden
        inputRef={field}
        disabled={readOnly}
        placeholder="Type a part of its name"
        none="No component that it can be is called so."
        value={value}
        chosen={component ? optionOf(component) : { key: value, title: value, aside: "" }}
        find={find}
        onChoose={(id) => {
          const next = componentOf(id);
          if (next && id !== value) {
            const kind = item.kind === "element" ? (next.kind as ElementKind) : null;
            apply({ edit: "setComponent", item, component: id, kind });
          }
        }}
      />
      {known ? null : (
        <p className="inspector-summary">
          Nothing describes this component here. What is stated about it is kept.
        </p>
      )}
    </>
  );
}

function optionOf({ id, title, group }: Component): Option {
  return { key: id, title, aside: group };
}
