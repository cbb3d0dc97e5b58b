import { useMemo } from "react";
import type { ComponentKind, ElementKind, ItemId } from "../backend";
import { componentOf, useCatalogue } from "../document/catalogue";
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

/** What kind of component an element or a zone is. */
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
              it.group === group && kinds.includes(it.kind) && (it.palette || it.id === value),
          ),
        }))
        .filter((it) => it.components.length > 0),
    [groups, components, kinds, value],
  );
  const known = componentOf(value) !== undefined;
  return (
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
              const kind = component.kind === "zone" ? null : (component.kind as ElementKind);
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
  );
}
