import { useCatalogue } from "../document/catalogue";
import { Select } from "../shared";
import type { ThreatFilter } from "../shared/threatFilter";

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
