import { useMemo } from "react";
import type { ThreatRow } from "../backend";
import { componentTitle } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import type { ThreatFilter } from "../document/threat-filter";
import { Select } from "../shared";
import { subjectsOf } from "./subjects";
import { WhoAndHow } from "./WhoAndHow";

interface MoreFiltersProps {
  readonly filter: ThreatFilter;
  readonly onFilter: (filter: ThreatFilter) => void;
  readonly threats: readonly ThreatRow[];
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const SOURCES = [
  { value: "any", label: "From anywhere" },
  { value: "rules", label: "Found by rules" },
  { value: "people", label: "Added by people" },
];

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Narrows the list to where threats lie, who sees to them, who can do them and how. */
export function MoreFilters({ filter, onFilter, threats }: MoreFiltersProps) {
  const { components, zones, owners } = useChoices(threats);
  const one = (value: string) => (value === "" ? [] : [value]);
  return (
    <div className="filter-more">
      <One
        label="Component"
        any="Any component"
        of={components}
        value={filter.components[0]}
        onChange={(value) => onFilter({ ...filter, components: one(value) })}
      />
      <One
        label="Zone"
        any="Any zone"
        of={zones}
        value={filter.zones[0]}
        onChange={(value) => onFilter({ ...filter, zones: one(value) })}
      />
      <One
        label="Owner"
        any="Any owner"
        of={owners}
        value={filter.owners[0]}
        onChange={(value) => onFilter({ ...filter, owners: one(value) })}
      />
      <Select
        label="Where it comes from"
        labelHidden
        className="filter-who"
        title="Where it comes from"
        value={filter.source}
        choices={SOURCES}
        onChange={(value) => onFilter({ ...filter, source: value as ThreatFilter["source"] })}
      />
      <WhoAndHow filter={filter} onFilter={onFilter} />
    </div>
  );
}

/** Returns what occurs among the threats, by name. */
function useChoices(threats: readonly ThreatRow[]) {
  const items = useDocumentPart(({ elements, flows, boundaries }) => ({
    elements,
    flows,
    boundaries,
  }));
  return useMemo(() => {
    const subjectOf = subjectsOf(items);
    const components = new Set<string>();
    const owners = new Set<string>();
    for (const threat of threats) {
      const subject = subjectOf(threat);
      if (subject) {
        components.add(subject.component);
      }
      if (threat.owner !== "") {
        owners.add(threat.owner);
      }
    }
    const zones = [...items.boundaries.values()].filter(({ form }) => (form ?? "zone") === "zone");
    return {
      components: byName([...components].map((value) => ({ value, label: componentTitle(value) }))),
      owners: byName([...owners].map((value) => ({ value, label: value }))),
      zones: byName(zones.map(({ id, name }) => ({ value: id, label: name }))),
    };
  }, [threats, items]);
}

function byName(choices: Choice[]): readonly Choice[] {
  return choices.sort((a, b) => collator.compare(a.label, b.label));
}

function One({
  label,
  any,
  of,
  value = "",
  onChange,
}: {
  readonly label: string;
  readonly any: string;
  readonly of: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Select
      label={label}
      labelHidden
      className="filter-who"
      title={label}
      disabled={of.length === 0}
      value={value}
      choices={[{ value: "", label: any }, ...of]}
      onChange={onChange}
    />
  );
}
