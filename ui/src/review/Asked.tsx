import type { ItemId, Question } from "../backend";
import { mint } from "../document/identity";
import { apply, itemKey, useDocumentPart } from "../document/store";
import { reveal } from "../document/view";
import { TextArea, TextField } from "../shared";
import { RecordAdd } from "../shared/RecordAdd";
import { type RecordColumn, RecordRemove, RecordTable } from "../shared/RecordTable";
import "./asked.css";

const COLUMNS: readonly RecordColumn[] = [
  { title: "No.", width: "number" },
  { title: "Question" },
  { title: "Who answers", width: "narrow" },
  { title: "By when", width: "narrow" },
  { title: "Answer" },
  { title: "Closed", width: "narrow" },
];

/** Questions of our own, and those of the analysis that somebody was asked: who answers, by when. */
export function Asked() {
  const { asked, readOnly, today } = useDocumentPart((document) => ({
    asked: document.asked,
    readOnly: document.project.readOnly !== null,
    today: document.today,
  }));
  const rows = [...asked.values()].sort(
    (a, b) => Number(a.closed) - Number(b.closed) || a.number - b.number,
  );
  return (
    <section className="asked" aria-label="Questions to people">
      {rows.length === 0 ? null : (
        <RecordTable label="Questions to people" columns={COLUMNS}>
          {rows.map((question) => (
            <Row key={question.id} question={question} readOnly={readOnly} today={today} />
          ))}
        </RecordTable>
      )}
      {readOnly ? null : (
        <RecordAdd
          label="New question"
          placeholder="Ask a question of your own"
          onAdd={(text) => ask(text, null)}
        />
      )}
    </section>
  );
}

/** Records a question, so that somebody can be named who answers it. */
export function ask(text: string, subject: Question["subject"]): void {
  set({
    id: mint(),
    number: 1,
    text,
    subject,
    owner: "",
    due: "",
    answer: "",
    closed: false,
    at: "",
    by: "",
  });
}

/** Returns the record of a question that somebody was asked already, or null. */
export function askedAs(
  asked: Iterable<Question>,
  text: string,
  subject: ItemId,
): Question["id"] | null {
  for (const it of asked) {
    if (it.text === text && it.subject !== null && itemKey(it.subject) === itemKey(subject)) {
      return it.id;
    }
  }
  return null;
}

/** Leads to who answers a question that was asked. */
export function goToAsked(id: Question["id"]): void {
  document.querySelector<HTMLElement>(`tr[data-question="${id}"] input`)?.focus();
}

function set(question: Question): void {
  apply({ edit: "setQuestion", id: question.id, question });
}

function Row({
  question,
  readOnly,
  today,
}: {
  readonly question: Question;
  readonly readOnly: boolean;
  readonly today: string;
}) {
  const change = (part: Partial<Question>) => set({ ...question, ...part });
  const late = !question.closed && question.due !== "" && question.due < today;
  const name = `question ${question.number}`;
  const { subject } = question;
  return (
    <tr data-question={question.id}>
      <td className="record-number">{question.number}</td>
      <th scope="row">
        <TextArea
          label={`Text of ${name}`}
          labelHidden
          rows={1}
          value={question.text}
          readOnly={readOnly}
          onCommit={(text) => change({ text })}
        />
        {subject === null ? null : (
          <p className="record-note">
            <button type="button" className="link-button" onClick={() => reveal([subject])}>
              Show on the diagram
            </button>
          </p>
        )}
      </th>
      <td>
        <TextField
          label={`Who answers ${name}`}
          labelHidden
          value={question.owner}
          readOnly={readOnly}
          onCommit={(owner) => change({ owner })}
        />
      </td>
      <td className={late ? "record-late" : undefined}>
        <TextField
          label={`Date for ${name}`}
          labelHidden
          placeholder="year-month-day"
          value={question.due}
          readOnly={readOnly}
          onCommit={(due) => change({ due: due.trim() })}
        />
        {late ? <p className="record-late-word">past due</p> : null}
      </td>
      <td>
        <TextArea
          label={`Answer to ${name}`}
          labelHidden
          rows={1}
          value={question.answer}
          readOnly={readOnly}
          onCommit={(answer) => change({ answer })}
        />
      </td>
      <td>
        <label className="record-check">
          <input
            type="checkbox"
            checked={question.closed}
            disabled={readOnly}
            aria-label={`Close ${name}`}
            onChange={(event) => change({ closed: event.currentTarget.checked })}
          />
          {question.closed ? "Closed" : "Open"}
        </label>
      </td>
      <RecordRemove
        name={name}
        readOnly={readOnly}
        onRemove={() => {
          apply({ edit: "setQuestion", id: question.id, question: null });
        }}
      />
    </tr>
  );
}
