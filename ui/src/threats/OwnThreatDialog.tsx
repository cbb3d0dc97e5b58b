import { type KeyboardEvent, useCallback, useMemo, useState } from "react";
import type { ItemId, Letter, OwnThreat, Severity } from "../backend";
import { letterOf, useCatalogue } from "../document/catalogue";
import { mint } from "../document/identity";
import { itemKey } from "../document/item";
import { notify } from "../document/notices";
import { stopWriting, useWriting, type Writing } from "../document/own-threats";
import { applyOrTell, useDocumentPart } from "../document/store";
import { currentWorkspace, openThreat } from "../document/view";
import { Button, Dialog, Field, LetterBadge, readable, SeverityMark } from "../shared";
import { Combobox } from "../shared/Combobox";
import { choicesFor, isOutOfScope, subjectChoices } from "./subject-choice";
import "./own-threat.css";

/** What a person has written so far. */
interface Draft {
  readonly title: string;
  readonly subject: ItemId | null;
  readonly letter: Letter | null;
  readonly severity: Severity;
  readonly description: string;
}

/** The dialog in which a person writes down a threat of their own. */
export function OwnThreatDialog() {
  const writing = useWriting();
  return writing === null ? null : <OpenDialog writing={writing} />;
}

function OpenDialog({ writing }: { readonly writing: Writing }) {
  const known = writing.kind === "known" ? writing.threat : null;
  const [draft, setDraft] = useState<Draft>(
    known ?? {
      title: "",
      subject: writing.kind === "new" ? writing.subject : null,
      letter: null,
      severity: "medium",
      description: "",
    },
  );
  const [refused, setRefused] = useState<string | null>(null);
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setRefused(null);
  };
  const save = async () => {
    const told = await saved(draft, known);
    setRefused(told);
    if (told === null) {
      stopWriting();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <Dialog
      title={known ? "Change a threat" : "Add a threat"}
      onClose={stopWriting}
      width="medium"
      actions={
        <>
          <Button onClick={stopWriting}>Cancel</Button>
          <Button
            look="primary"
            title={`${known ? "Save" : "Add threat"} (${readable("Ctrl+Enter")})`}
            onClick={() => void save()}
          >
            {known ? "Save" : "Add threat"}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields inside take the keys. */}
      <div className="own-threat" onKeyDown={onKeyDown}>
        <Fields draft={draft} onChange={change} />
        {refused === null ? null : (
          <p className="own-threat-refused" role="alert">
            {refused}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** Saves what was written. Resolves to the sentence that says what is missing or refused, or null. */
async function saved(draft: Draft, known: OwnThreat | null): Promise<string | null> {
  const { subject, letter } = draft;
  if (draft.title.trim() === "") {
    return "Say in one line what can go wrong.";
  }
  if (subject === null) {
    return "Choose what the threat is about.";
  }
  if (letter === null) {
    return "Choose one of the six letters.";
  }
  const id = known?.id ?? mint();
  const threat: OwnThreat = {
    ...draft,
    subject,
    letter,
    id,
    number: known?.number ?? 1,
    at: "",
    by: "",
  };
  const told = await applyOrTell({ edit: "setOwnThreat", id, threat });
  if (told === null && known === null) {
    if (currentWorkspace() === "threats") {
      openThreat(id);
    } else {
      notify({ kind: "done", sentence: `The threat “${draft.title.trim()}” is added.` });
    }
  }
  return told;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Fields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <Field label="What can go wrong">
        {({ id }) => (
          <input
            id={id}
            className="input"
            autoComplete="off"
            value={draft.title}
            placeholder="In one line"
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Subject subject={draft.subject} onChoose={(subject) => onChange({ subject })} />
      <Letters letter={draft.letter} onLetter={(letter) => onChange({ letter })} />
      <Severities severity={draft.severity} onSeverity={(severity) => onChange({ severity })} />
      <Field label="Description" hint="How it happens, and why you think so. May stay empty.">
        {({ id, describedBy }) => (
          <textarea
            id={id}
            className="input input-area"
            rows={3}
            aria-describedby={describedBy}
            value={draft.description}
            onChange={(event) => onChange({ description: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

/** What the threat is about, found by a part of its name. */
function Subject({
  subject,
  onChoose,
}: {
  readonly subject: ItemId | null;
  readonly onChoose: (subject: ItemId) => void;
}) {
  const items = useDocumentPart(({ elements, flows, boundaries }) => ({
    elements,
    flows,
    boundaries,
  }));
  const choices = useMemo(() => subjectChoices(items), [items]);
  const find = useCallback((text: string) => choicesFor(choices, text), [choices]);
  const key = subject && itemKey(subject);
  const outside = subject !== null && isOutOfScope(items, subject);
  return (
    <Combobox
      label="About"
      hint={outside ? "It is out of scope: the threat is listed once it is back." : undefined}
      placeholder="An element, a flow or a boundary"
      value={key}
      chosen={choices.find((it) => it.key === key)}
      find={find}
      none="Nothing in the model is called like that."
      onChoose={(chosen) => {
        const found = choices.find((it) => it.key === chosen);
        if (found) {
          onChoose(found.item);
        }
      }}
    />
  );
}

function Letters({
  letter,
  onLetter,
}: {
  readonly letter: Letter | null;
  readonly onLetter: (letter: Letter) => void;
}) {
  const { letters } = useCatalogue();
  return (
    <fieldset className="own-threat-choice">
      <legend className="field-label">Letter</legend>
      <div className="own-threat-letters">
        {letters.map((it) => (
          <label key={it.letter} title={it.meaning}>
            <input
              type="radio"
              name="own-threat-letter"
              checked={letter === it.letter}
              onChange={() => onLetter(it.letter)}
            />
            <LetterBadge letter={it.letter} look={letter === it.letter ? "solid" : "outline"} />
            {it.title}
          </label>
        ))}
      </div>
      <p className="field-hint">
        {letter === null ? "The kind of harm." : letterOf(letter)?.meaning}
      </p>
    </fieldset>
  );
}

function Severities({
  severity,
  onSeverity,
}: {
  readonly severity: Severity;
  readonly onSeverity: (severity: Severity) => void;
}) {
  const { severities } = useCatalogue();
  return (
    <fieldset className="own-threat-choice">
      <legend className="field-label">Severity</legend>
      <div className="own-threat-severities">
        {severities.map((it) => (
          <label key={it.severity}>
            <input
              type="radio"
              name="own-threat-severity"
              checked={severity === it.severity}
              onChange={() => onSeverity(it.severity)}
            />
            <SeverityMark severity={it.severity} title={it.title} />
          </label>
        ))}
      </div>
      <p className="field-hint">How bad it would be with no control in place.</p>
    </fieldset>
  );
}
