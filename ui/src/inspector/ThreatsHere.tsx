import { useMemo, useState } from "react";
import type { ItemId, ThreatRow } from "../backend";
import { letterOf, letterTitle, useCatalogue } from "../document/catalogue";
import { addOwnThreat } from "../document/own-threats";
import { itemKey, useDocumentPart } from "../document/store";
import { EVERY_THREAT, NO_LETTER, setThreatFilter } from "../document/threat-filter";
import { openThreat, openWorkspace } from "../document/view";
import {
  Button,
  LETTERS,
  type Letter,
  LetterBadge,
  OwnSign,
  SeverityMark,
  StateMark,
} from "../shared";
import { Section, useReadOnly } from "./parts";

/** A letter, or what stands for a category that STRIDE does not have. */
type Shown = Letter | typeof NO_LETTER;

const SHOWN = 6;
const NONE: readonly ThreatRow[] = [];

/** The threats of an element, a flow or a boundary: how many of each letter are open, and the worst of them. */
export function ThreatsHere({
  item,
  outOfScope,
}: {
  readonly item: ItemId;
  readonly outOfScope: boolean;
}) {
  const threats = useDocumentPart(
    (document) => document.threatsBySubject.get(itemKey(item)) ?? NONE,
  );
  const [letter, setLetter] = useState<Shown | null>(null);
  const { severities } = useCatalogue();
  const inOrder = useMemo(() => {
    const rank = (threat: ThreatRow) =>
      (threat.state === "open" || threat.state === "no-longer-found" ? 0 : 100) +
      (severities.length - severities.findIndex((it) => it.severity === threat.severity)) * 10 +
      (threat.letter === null ? LETTERS.length : LETTERS.indexOf(threat.letter));
    return [...threats].sort((a, b) => rank(a) - rank(b));
  }, [threats, severities]);
  const shown = letter === null ? inOrder : inOrder.filter((threat) => shownAs(threat) === letter);
  if (threats.length === 0) {
    return (
      <Section title="Threats">
        <p className="inspector-quiet">
          {outOfScope ? "Out of scope, so nobody looks for threats here." : "None is found here."}
        </p>
        {outOfScope ? null : <AddThreat item={item} />}
      </Section>
    );
  }
  const showAll = () => {
    setThreatFilter({
      ...EVERY_THREAT,
      letters: letter === null ? [] : [letter],
      about: { subject: itemKey(item), crossing: null },
    });
    openWorkspace("threats");
  };
  const open = threats.filter((threat) => threat.state === "open").length;
  return (
    <Section
      title="Threats"
      count={threats.length}
      action={<span className="section-note">{open === 0 ? "none open" : `${open} open`}</span>}
    >
      <LetterCounts threats={threats} letter={letter} onLetter={setLetter} />
      <ul className="threats-here">
        {shown.slice(0, SHOWN).map((threat) => (
          <li key={threat.id}>
            <button
              type="button"
              className="threat-here"
              title={threat.title}
              onClick={() => openThreat(threat.id)}
            >
              <LetterBadge
                letter={threat.letter}
                title={letterTitle(threat)}
                look={threat.state === "open" ? "solid" : "outline"}
              />
              <span className="threat-here-title">{threat.title}</span>
              {threat.own ? <OwnSign /> : null}
              <SeverityMark
                severity={threat.severity}
                title={severities.find((it) => it.severity === threat.severity)?.title ?? ""}
                wordHidden
              />
              <StateMark state={threat.state} wordHidden />
            </button>
          </li>
        ))}
      </ul>
      <div className="threats-here-actions">
        <Button look="quiet" className="show-all" onClick={showAll}>
          {shown.length > SHOWN ? `Show all ${shown.length}` : "Show in the list"}
        </Button>
        <AddThreat item={item} />
      </div>
    </Section>
  );
}

/** Begins a threat of one's own about what is selected. */
function AddThreat({ item }: { readonly item: ItemId }) {
  return useReadOnly() ? null : (
    <Button look="quiet" className="show-all" onClick={() => addOwnThreat(item)}>
      Add a threat…
    </Button>
  );
}

function shownAs(threat: ThreatRow): Shown {
  return threat.letter ?? NO_LETTER;
}

/** How many threats of each letter are open; a click shows only that letter. */
function LetterCounts({
  threats,
  letter,
  onLetter,
}: {
  readonly threats: readonly ThreatRow[];
  readonly letter: Shown | null;
  readonly onLetter: (letter: Shown | null) => void;
}) {
  const other = threats.some((threat) => threat.letter === null);
  const columns: readonly Shown[] = other ? [...LETTERS, NO_LETTER] : LETTERS;
  return (
    <fieldset className="letter-counts">
      <legend className="visually-hidden">Open threats by letter</legend>
      {columns.map((it) => {
        const all = threats.filter((threat) => shownAs(threat) === it);
        const open = all.filter((threat) => threat.state === "open").length;
        const title = it === NO_LETTER ? "Outside STRIDE" : (letterOf(it)?.title ?? it);
        return (
          <button
            key={it}
            type="button"
            className={`letter-${it}`}
            disabled={all.length === 0}
            aria-pressed={letter === it}
            aria-label={`${title}: ${open} open of ${all.length}`}
            title={`${title}: ${open} open of ${all.length}`}
            onClick={() => onLetter(letter === it ? null : it)}
          >
            <b>{it === NO_LETTER ? "–" : it}</b>
            <span>{all.length === 0 ? "–" : open}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
