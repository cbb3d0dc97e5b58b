import { type ReactNode, useMemo, useState } from "react";
import type { ThreatRow } from "../backend";
import { letterOf, useCatalogue } from "../document/catalogue";
import { useCell } from "../document/cell";
import { addOwnThreat } from "../document/own-threats";
import { useDocumentPart } from "../document/store";
import { EVERY_THREAT, NO_LETTER, type ThreatFilter } from "../document/threat-filter";
import { Button, Icon, LETTERS, type Letter, SearchField, Select } from "../shared";
import { AboutChip } from "./AboutChip";
import { ColumnChooser } from "./ColumnChooser";
import { type Grouping, isEveryThreat } from "./lines";
import { grouping } from "./listing";
import { MoreFilters } from "./MoreFilters";
import { subjectOf } from "./subject-choice";

const STATES = [
  { value: "open", label: "Open" },
  { value: "controlled", label: "Controlled" },
  { value: "decided", label: "Decided" },
  { value: "no-longer-found", label: "No longer found" },
] as const;

const GROUPS = [
  { value: "none", label: "No groups" },
  { value: "element", label: "By element" },
  { value: "letter", label: "By letter" },
  { value: "rule", label: "By rule" },
  { value: "crossing", label: "By crossing" },
];

interface FilterBarProps {
  readonly filter: ThreatFilter;
  readonly onFilter: (filter: ThreatFilter) => void;
  readonly found: number;
  /** All threats, before the filter. */
  readonly threats: readonly ThreatRow[];
  /** How many threats are chosen together. */
  readonly marked: number;
  readonly onMarkAll: () => void;
}

/** What the list is narrowed to, and how much of it that leaves. */
export function FilterBar(props: FilterBarProps) {
  const { filter, onFilter, found, threats, marked, onMarkAll } = props;
  const { severities } = useCatalogue();
  const all = threats.length;
  const hasOther = useMemo(() => threats.some(({ letter }) => letter === null), [threats]);
  const states = useStates(threats);
  const more = ["attackers", "vectors", "components", "zones", "owners"] as const;
  const narrowed =
    more.filter((key) => filter[key].length > 0).length + Number(filter.source !== "any");
  const [wide, setWide] = useState(false);
  const group = useCell(grouping);
  const set = (change: Partial<ThreatFilter>) => onFilter({ ...filter, ...change });
  const one = (value: string) => (value === "" ? [] : [value]);
  return (
    <search className="filter-bar" aria-label="Threats">
      <SearchField
        className="input filter-search"
        label="Search threats"
        placeholder="Search"
        value={filter.text}
        onChange={(text) => set({ text })}
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
        choices={states}
        onChange={(value) => set({ states: one(value) })}
      />
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
      <button
        type="button"
        className="toggle"
        aria-expanded={wide || narrowed > 0}
        title="Component, zone, owner, attacker, attack vector"
        onClick={() => setWide(!wide)}
      >
        More
        {narrowed > 0 ? <span className="toggle-count">{narrowed}</span> : null}
      </button>
      <AboutChip filter={filter} onFilter={onFilter} />
      <Button
        look="quiet"
        className="filter-small"
        aria-label="Clear"
        title="Clear the filter"
        disabled={isEveryThreat(filter)}
        onClick={() => onFilter(EVERY_THREAT)}
      >
        <Icon name="close" />
        <span className="filter-small-words">Clear</span>
      </Button>
      <span className="filter-end">
        <output className="filter-count" style={{ minWidth: `${countRoom(all)}ch` }}>
          {countWords(found, all)}
          {/* The panel beside the list shows it; here it would move what one is about to click. */}
          {marked > 1 ? <span className="visually-hidden">, {marked} selected</span> : null}
        </output>
        <Button
          look="quiet"
          title="Select all that are found"
          disabled={found < 2}
          onClick={onMarkAll}
        >
          Select all
        </Button>
        <Select
          label="Group"
          labelHidden
          value={group}
          choices={GROUPS}
          onChange={(value) => grouping.set(value as Grouping)}
        />
        <ColumnChooser />
        <AddThreat filter={filter} />
      </span>
      {wide || narrowed > 0 ? (
        <MoreFilters filter={filter} onFilter={onFilter} threats={threats} />
      ) : null}
    </search>
  );
}

function countWords(found: number, all: number): string {
  return found === all ? `${all} threats` : `${found} of ${all}`;
}

/** Returns how many characters the count can need, so that nothing moves while one searches. */
function countRoom(all: number): number {
  return Math.max(countWords(all, all).length, countWords(all, all + 1).length);
}

/** Begins a threat of one's own about what the list is narrowed to, or about the selection. */
function AddThreat({ filter }: { readonly filter: ThreatFilter }) {
  const document = useDocumentPart(({ project, elements, flows, boundaries }) => ({
    readOnly: project.readOnly !== null,
    elements,
    flows,
    boundaries,
  }));
  return document.readOnly ? null : (
    <Button
      className="filter-small"
      aria-label="Add a threat…"
      title="Add a threat…"
      onClick={() => addOwnThreat(subjectOf(document, filter.about?.subject))}
    >
      <Icon name="plus" />
      <span className="filter-small-words">Add a threat…</span>
    </Button>
  );
}

/** Returns the choices of the state, each with how many threats it has. */
function useStates(threats: readonly ThreatRow[]) {
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { state } of threats) {
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    const named = STATES.map(({ value, label }) => ({
      value,
      label: `${label} (${counts.get(value) ?? 0})`,
    }));
    return [{ value: "", label: "Any state" }, ...named];
  }, [threats]);
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
