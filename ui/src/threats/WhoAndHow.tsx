import { useCallback } from "react";
import { type AttackerPlaces, backend } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import type { ThreatFilter } from "../document/threat-filter";
import { Select } from "../shared";
import { useFresh } from "../shared/useFresh";

/** Narrows the list to what somebody can do, and to one attack vector. */
export function WhoAndHow({
  filter,
  onFilter,
}: {
  readonly filter: ThreatFilter;
  readonly onFilter: (filter: ThreatFilter) => void;
}) {
  const { attackers, vectors } = useCatalogue();
  const one = (value: string) => (value === "" ? [] : [value]);
  return (
    <>
      <One
        label="Who can do it"
        any="Anybody"
        of={attackers}
        value={filter.attackers[0] ?? ""}
        onChange={(value) => onFilter({ ...filter, attackers: one(value) })}
      />
      <One
        label="Attack vector"
        any="Any attack vector"
        of={vectors}
        value={filter.vectors[0] ?? ""}
        onChange={(value) => onFilter({ ...filter, vectors: one(value) })}
      />
      <Told filter={filter} />
    </>
  );
}

/** Says who somebody is and how a vector works, while the list is narrowed to them. */
function Told({ filter }: { readonly filter: ThreatFilter }) {
  const { attackers, vectors } = useCatalogue();
  const attacker = attackers.find(({ id }) => id === filter.attackers[0]);
  const vector = vectors.find(({ id }) => id === filter.vectors[0]);
  return attacker === undefined && vector === undefined ? null : (
    <div className="filter-told" aria-live="polite">
      {attacker ? (
        <p>
          <strong>{attacker.title}.</strong> {attacker.summary} <Places attacker={attacker.id} />
        </p>
      ) : null}
      {vector ? (
        <p>
          <strong>{vector.title}.</strong> {vector.summary} {vector.now}
        </p>
      ) : null}
    </div>
  );
}

/** How many names of what is within reach are said. */
const SAID = 6;

/** Where an attacker stands in this model, and what a flow leads to from there. */
function Places({ attacker }: { readonly attacker: string }) {
  const status = useDocumentPart((document) => document.status);
  const load = useCallback(() => backend.attackerPlaces(attacker), [attacker]);
  const { value } = useFresh(load, status);
  return value === undefined ? null : <PlacesHere places={value} />;
}

function PlacesHere({ places: { stands, reaches } }: { readonly places: AttackerPlaces }) {
  const { elements, boundaries } = useDocumentPart((document) => ({
    elements: document.elements,
    boundaries: document.boundaries,
  }));
  if (stands.length === 0) {
    return <>Stands nowhere in this model.</>;
  }
  const here = stands.map(({ kind, id }) => (kind === "element" ? elements : boundaries).get(id));
  const reached = reaches.slice(0, SAID).map((id) => elements.get(id)?.name ?? "");
  const more = reaches.length - reached.length;
  return (
    <>
      Stands in {here.map((it) => it?.name ?? "").join(", ")};{" "}
      {reached.length === 0 ? "no flow leads on from there." : `can reach ${reached.join(", ")}`}
      {more > 0 ? ` and ${more} more.` : reached.length > 0 ? "." : ""}
    </>
  );
}

interface Described {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

function One({
  label,
  any,
  of,
  value,
  onChange,
}: {
  readonly label: string;
  readonly any: string;
  readonly of: readonly Described[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  // A pack of one's own may come without any.
  return of.length === 0 ? null : (
    <Select
      label={label}
      labelHidden
      className="filter-who"
      title={of.find(({ id }) => id === value)?.summary ?? label}
      value={value}
      choices={[
        { value: "", label: any },
        ...of.map(({ id, title, summary }) => ({ value: id, label: title, title: summary })),
      ]}
      onChange={onChange}
    />
  );
}
