import type { ReactNode } from "react";
import { letterOf, useCatalogue } from "../document/catalogue";
import { useCell } from "../document/cell";
import { Button, LETTERS, type Letter, Select } from "../shared";
import { EVERY_THREAT, NO_LETTER, type ThreatFilter } from "../shared/threatFilter";
import { AboutChip } from "./AboutChip";
import { type Grouping, isEveryThreat } from "./lines";
import { grouping } from "./listing";
import { WhoAndHow } from "./WhoAndHow";

const STATES = [
  { value: "", label: "Any state" },
  { value: "open", label: "Open" },
  { value: "controlled", label: "Controlled" },
  { value: "decided", label: "Decided" },
  { value: "no-longer-found", label: "No longer found" },
];

const GROUPS = [
  { value: "none", label: "No groups" },
  { value: "element", label: "By element" },
  { value: "letter", label: "By letter" },
];

interface FilterBarProps {
  readonly filter: ThreatFilter;
  readonly onFilter: (filter: ThreatFilter) => void;
  readonly found: number;
  readonly all: number;
  /** Whether the list holds threats of categories that STRIDE does not have. */
  readonly hasOther: boolean;
}

/** What the list is narrowed to, and how much of it that leaves. */
export function FilterBar({ filter, onFilter, found, all, hasOther }: FilterBarProps) {
  const { severities } = useCatalogue();
  const group = useCell(grouping);
  const set = (change: Partial<ThreatFilter>) => onFilter({ ...filter, ...change });
  const one = (value: string) => (value === "" ? [] : [value]);
  return (
    <search className="filter-bar" aria-label="Threats">
      <input
        type="search"
        className="input filter-search"
        aria-label="Search threats"
        placeholder="Search threats"
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <LetterFilter
        letters={filter.letters}
        hasOther={hasOther || filter.letters.includes(NO_LETTER)}
        onLetters={(letters) => set({ letters })}
      />
      <Select
        label="Severity"
        labelHidden
        value={filter.severities[0] ?? ""}
        choices={[
          { value: "", label: "Any severity" },
          ...[...severities].reverse().map((it) => ({ value: it.severity, label: it.title })),
        ]}
        onChange={(value) => set({ severities: one(value) })}
      />
      <Select
        label="State"
        labelHidden
        value={filter.states[0] ?? ""}
        choices={STATES}
        onChange={(value) => set({ states: one(value) })}
      />
      <WhoAndHow filter={filter} onFilter={onFilter} />
      <Toggle
        title="Only threats about crossings"
        on={filter.crossing}
        onToggle={(crossing) => set({ crossing })}
      >
        Crossings
      </Toggle>
      <Toggle
        title="Only threats with an open question"
        on={filter.asks}
        onToggle={(asks) => set({ asks })}
      >
        Questions
      </Toggle>
      <AboutChip filter={filter} onFilter={onFilter} />
      {isEveryThreat(filter) ? null : (
        <Button look="quiet" onClick={() => onFilter(EVERY_THREAT)}>
          Clear
        </Button>
      )}
      <span className="filter-end">
        <output className="filter-count">
          {found === all ? `${all} threats` : `${found} of ${all}`}
        </output>
        <Select
          label="Group"
          labelHidden
          value={group}
          choices={GROUPS}
          onChange={(value) => grouping.set(value as Grouping)}
        />
      </span>
    </search>
  );
}

function LetterFilter({
  letters,
  hasOther,
  onLetters,
}: {
  readonly letters: readonly string[];
  readonly hasOther: boolean;
  readonly onLetters: (letters: readonly string[]) => void;
}) {
  return (
    <fieldset className="letter-filter">
      <legend className="visually-hidden">Letters</legend>
      {[...LETTERS, ...(hasOther ? [NO_LETTER] : [])].map((letter) => {
        const on = letters.includes(letter);
        const title =
          letter === NO_LETTER ? "Outside STRIDE" : (letterOf(letter as Letter)?.title ?? letter);
        return (
          <button
            key={letter}
            type="button"
            className={`letter-toggle letter-${letter}`}
            aria-pressed={on}
            aria-label={title}
            title={title}
            onClick={() =>
              onLetters(on ? letters.filter((it) => it !== letter) : [...letters, letter])
            }
          >
            {letter === NO_LETTER ? "–" : letter}
          </button>
        );
      })}
    </fieldset>
  );
}

function Toggle({
  title,
  on,
  onToggle,
  children,
}: {
  readonly title: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="toggle"
      title={title}
      aria-pressed={on}
      onClick={() => onToggle(!on)}
    >
      {children}
    </button>
  );
}
