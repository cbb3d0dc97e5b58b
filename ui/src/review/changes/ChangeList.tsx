import { useEffect, useMemo, useRef, useState } from "react";
import type {
  ComparedDiagram,
  ComparedFact,
  ComparisonEntry,
  ComparisonGroup,
} from "../../backend";
import { currentDocument, itemKey } from "../../document/store";
import { EVERY_THREAT, setThreatFilter } from "../../document/threat-filter";
import { chooseDiagram, openThreat, openWorkspace, reveal } from "../../document/view";
import { Button, Icon, IconButton } from "../../shared";
import { signOf } from "./signs";

/** More than anybody reads at once. */
const FIRST = 100;

interface ListProps {
  readonly groups: readonly ComparisonGroup[];
  readonly diagrams: readonly ComparedDiagram[];
  /** Key of the item that is lit up in the list and in the drawing. */
  readonly lit: string | null;
  readonly onLight: (key: string | null) => void;
}

/** What is different, by what it is, each with what it said before and what it says after. */
export function ChangeList({ groups, diagrams, lit, onLight }: ListProps) {
  const drawn = useMemo(
    () => new Set(diagrams.flatMap((it) => it.marks.map((mark) => itemKey(mark.item)))),
    [diagrams],
  );
  return groups.map((group) => (
    <Group key={group.key} group={group} drawn={drawn} lit={lit} onLight={onLight} />
  ));
}

function Group({
  group,
  drawn,
  lit,
  onLight,
}: Pick<ListProps, "lit" | "onLight"> & {
  readonly group: ComparisonGroup;
  readonly drawn: ReadonlySet<string>;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? group.entries : group.entries.slice(0, FIRST);
  return (
    <section aria-label={group.title} className="changes-group">
      <h2>
        {group.title} <span>{group.entries.length}</span>
      </h2>
      <ul>
        {shown.map((entry, at) => {
          const key = entry.item && itemKey(entry.item);
          return (
            <Entry
              // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own, and the list is replaced as a whole.
              key={at}
              entry={entry}
              light={key && drawn.has(key) ? key : null}
              lit={key !== null && key === lit}
              onLight={onLight}
            />
          );
        })}
      </ul>
      {shown.length < group.entries.length ? (
        <Button look="quiet" onClick={() => setAll(true)}>
          Show all {group.entries.length}
        </Button>
      ) : null}
    </section>
  );
}

function Entry({
  entry,
  light,
  lit,
  onLight,
}: {
  readonly entry: ComparisonEntry;
  readonly light: string | null;
  readonly lit: boolean;
  readonly onLight: (key: string | null) => void;
}) {
  const row = useRef<HTMLLIElement>(null);
  // Of all that is about one thing, the thing itself is brought into sight.
  const first = entry.threat === null;
  useEffect(() => {
    if (lit && first) {
      row.current?.scrollIntoView({ block: "nearest" });
    }
  }, [lit, first]);
  const sign = signOf(entry.mark);
  const go = wayTo(entry);
  const head = (
    <>
      <span className={`change-sign change-${sign.look}`} aria-hidden="true">
        {sign.letter}
      </span>
      <span className="change-name">{entry.name}</span>
      {entry.about ? <span className="change-about">{entry.about}</span> : null}
      <span className="change-word">{entry.word}</span>
    </>
  );
  return (
    <li ref={row} className={lit ? "change change-lit" : "change"}>
      <div className="change-head">
        {light === null ? (
          <span className="change-title">{head}</span>
        ) : (
          <button
            type="button"
            className="change-title"
            aria-pressed={lit}
            title={`Light up ${entry.name} in the drawing`}
            onClick={() => onLight(lit ? null : light)}
          >
            {head}
          </button>
        )}
        {go === null ? null : (
          <IconButton label={`Go to ${entry.name}`} onClick={go}>
            <Icon name="forward" />
          </IconButton>
        )}
      </div>
      {entry.facts.length === 0 ? null : (
        <dl className="change-facts">
          {entry.facts.map((fact) => (
            <Fact key={fact.title} fact={fact} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Fact({ fact: { title, before, after } }: { readonly fact: ComparedFact }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {before === null ? null : <del>{before}</del>}
        {before === null || after === null ? null : <span aria-hidden="true"> → </span>}
        {after === null ? null : <ins>{after}</ins>}
      </dd>
    </div>
  );
}

/** Returns how to get to what a difference is about, as far as the project of today has it. */
function wayTo({ item, threat, diagram }: ComparisonEntry): (() => void) | null {
  const today = currentDocument();
  if (today === null) {
    return null;
  }
  if (threat !== null && today.threats.has(threat)) {
    return () => {
      setThreatFilter(EVERY_THREAT);
      openThreat(threat);
      openWorkspace("threats");
    };
  }
  if (item !== null) {
    const known = {
      element: today.elements,
      flow: today.flows,
      boundary: today.boundaries,
    }[item.kind];
    return known.has(item.id) ? () => reveal([item]) : null;
  }
  if (diagram !== null && today.diagrams.some((it) => it.id === diagram)) {
    return () => {
      chooseDiagram(diagram);
      openWorkspace("model");
    };
  }
  return null;
}
