import { useMemo, useState } from "react";
import type { Property } from "../backend";
import { PropertyField } from "./PropertyField";
import { Section } from "./parts";
import {
  isFound,
  orderOfKeys,
  type Properties,
  propertyOf,
  SEARCH_FROM,
  statedBy,
} from "./properties";

interface PropertyListProps {
  readonly schema: readonly Property[];
  /** What one item states, or what several do. */
  readonly items: readonly Properties[];
  /** States a property, or makes it not stated with null. */
  readonly onState: (key: string, value: string | null) => void;
}

/** What can be stated: what is stated stands first, in an order that stays while one edits. */
export function PropertyList({ schema, items, onState }: PropertyListProps) {
  const [search, setSearch] = useState("");
  const keys = useSteadyKeys(schema, items);
  const lines = keys.map((key) => ({
    property: propertyOf(schema, key),
    stated: statedBy(items, key),
  }));
  if (lines.length === 0) {
    return null;
  }
  const shown = search === "" ? lines : lines.filter((line) => isFound(line, search));
  const stated = lines.filter((line) => line.stated.kind !== "nothing").length;
  return (
    <Section
      title="Properties"
      action={
        <span className="section-note">
          {stated} of {lines.length} stated
        </span>
      }
    >
      {lines.length >= SEARCH_FROM ? (
        <input
          type="search"
          className="input"
          aria-label="Search properties"
          placeholder="Search properties"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      ) : null}
      <div className="properties">
        {shown.map(({ property, stated }) => (
          <PropertyField
            key={property.key}
            property={property}
            stated={stated}
            onState={(value) => onState(property.key, value)}
          />
        ))}
        {shown.length === 0 ? <p className="inspector-quiet">No property fits.</p> : null}
      </div>
    </Section>
  );
}

/** Keeps the order of the first look, so that a field does not move when it is filled. */
function useSteadyKeys(schema: readonly Property[], items: readonly Properties[]): string[] {
  const [first, setFirst] = useState(() => ({ schema, keys: orderOfKeys(schema, items) }));
  const now = useMemo(() => orderOfKeys(schema, items), [schema, items]);
  const same = first.schema === schema || sameKeys(first.schema, schema);
  if (!same) {
    setFirst({ schema, keys: now });
    return now;
  }
  const kept = first.keys.filter((key) => now.includes(key));
  return [...kept, ...now.filter((key) => !kept.includes(key))];
}

function sameKeys(one: readonly Property[], other: readonly Property[]): boolean {
  return one.length === other.length && one.every((it, at) => it.key === other[at]?.key);
}
