import { memo, useMemo, useRef, useState } from "react";
import type { Property } from "../backend";
import { Button, SearchField } from "../shared";
import { PropertyField } from "./PropertyField";
import { Section } from "./parts";
import {
  isFound,
  orderOfKeys,
  type Properties,
  type PropertyLine,
  propertyOf,
  SEARCH_FROM,
  sameStated,
  statedBy,
} from "./properties";
import { useRest } from "./useRest";

interface PropertyListProps {
  /** What the list is called. */
  readonly title?: string;
  readonly schema: readonly Property[];
  /** What one item states, or what several do. */
  readonly items: readonly Properties[];
  /** States a property, or makes it not stated with null. */
  readonly onState: (key: string, value: string | null) => void;
}

/** What can be stated: what is stated stands first, in an order that stays while one edits. */
export const PropertyList = memo(function PropertyList(props: PropertyListProps) {
  const { title = "Properties", schema, items, onState } = props;
  const [search, setSearch] = useState("");
  const keys = useSteadyKeys(schema, items);
  const lines = useLines(schema, items, keys);
  const rest = useRest(lines.length);
  if (lines.length === 0) {
    return null;
  }
  const searched = search !== "";
  const shown = searched
    ? lines.filter((line) => isFound(line, search))
    : lines.slice(0, rest.first);
  const stated = lines.filter((line) => line.stated.kind !== "nothing").length;
  return (
    <Section
      title={title}
      action={
        <span className="section-note">
          {stated} of {lines.length} stated
        </span>
      }
    >
      {lines.length >= SEARCH_FROM ? (
        <SearchField label="Search properties" value={search} onChange={setSearch} />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only learns where the keyboard is. */}
      <div
        ref={rest.list}
        className="properties"
        onFocus={({ target }) => {
          if (!target.matches(".show-all")) {
            rest.make();
          }
        }}
      >
        {shown.map(({ property, stated }) => (
          <PropertyField key={property.key} property={property} stated={stated} onState={onState} />
        ))}
        {shown.length === 0 ? <p className="inspector-quiet">No property fits.</p> : null}
        {!searched && shown.length < lines.length ? (
          <Button ref={rest.more} look="quiet" className="show-all" onClick={rest.show}>
            Show all {lines.length}
          </Button>
        ) : null}
      </div>
    </Section>
  );
});

/** Returns a line for each key; one that says what it said before is the same object. */
function useLines(
  schema: readonly Property[],
  items: readonly Properties[],
  keys: readonly string[],
): readonly PropertyLine[] {
  const before = useRef<ReadonlyMap<string, PropertyLine>>(new Map());
  const lines = keys.map((key): PropertyLine => {
    const property = propertyOf(schema, key);
    const stated = statedBy(items, key);
    const known = before.current.get(key);
    const same = known?.property === property && sameStated(known.stated, stated);
    return same ? known : { property, stated };
  });
  before.current = new Map(lines.map((line) => [line.property.key, line]));
  return lines;
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
