import { useMemo } from "react";
import type { ComponentKind, ElementKind, ItemId } from "../backend";
import { componentOf, FLOW, useCatalogue } from "../document/catalogue";
import { apply } from "../document/store";
import { Field } from "../shared";
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
  const offered = useMemo(
    () =>
      groups
        .map((group) => ({
          group,
          components: components.filter(
            (it) =>
              it.group === group &&
              kinds.includes(it.kind) &&
              (it.palette || it.id === value || it.id === FLOW),
          ),
        }))
        .filter((it) => it.components.length > 0),
    [groups, components, kinds, value],
  );
  const known = componentOf(value) !== undefined;
  return (
    <>
      <Field label="Component" labelHidden>
        {({ id }) => (
          <select
            id={id}
            className="input select"
            value={value}
            disabled={readOnly}
            onChange={(event) => {
              const component = componentOf(event.currentTarget.value);
              if (component) {
                const kind = item.kind === "element" ? (component.kind as ElementKind) : null;
                apply({ edit: "setComponent", item, component: component.id, kind });
              }
            }}
          >
            {known ? null : <option value={value}>{value}</option>}
            {offered.map((it) => (
              <optgroup key={it.group} label={it.group}>
                {it.components.map((component) => (
                  <option key={component.id} value={component.id}>
                    {component.title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {known ? null : (
        <p className="inspector-summary">
          Nothing describes this component here. What is stated about it is kept.
        </p>
      )}
    </>
  );
}
