import { useMemo } from "react";
import type { OpenQuestion, OpenQuestions } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { itemKey, useDocumentPart } from "../document/store";
import { EVERY_THREAT, setThreatFilter } from "../document/threat-filter";
import { openThreat, openWorkspace, reveal } from "../document/view";
import { wantProperty } from "../document/wanted-property";
import { EmptyState, SeverityMark } from "../shared";
import { ask, askedAs, goToAsked } from "./Asked";
import { GroupedTable } from "./GroupedTable";
import { counted, useEnds } from "./names";
import { usePropertyTitles } from "./propertyTitles";

/** Room for a question of two lines. */
const ROW = 40;

const COLUMNS = [
  { key: "severity", title: "Severity" },
  { key: "question", title: "Question" },
  { key: "settle", title: "State it" },
  { key: "threats", title: "Keeps open" },
] as const;

interface Asked {
  readonly about: OpenQuestions;
  readonly question: OpenQuestion;
}

/** What has to be asked before the open threats can be judged, by whom it is about. */
export function Questions({ questions }: { readonly questions: readonly OpenQuestions[] }) {
  const endsOf = useEnds();
  const threats = useDocumentPart((document) => document.status.questions);
  const groups = useMemo(
    () =>
      questions.map((about) => ({
        key: itemKey(about.item),
        group: about,
        rows: about.questions.map((question): Asked => ({ about, question })),
      })),
    [questions],
  );
  if (questions.length === 0) {
    return (
      <EmptyState sentence="No question is open. Everything that the rules look at is stated." />
    );
  }
  const count = questionCount(questions);
  return (
    <GroupedTable
      part="questions"
      label="Open questions"
      sentence={`${counted(count, "question")} about ${counted(questions.length, "element or flow", "elements and flows")}. ${counted(threats, "open threat waits", "open threats wait")} for the answers.`}
      columns={COLUMNS}
      groups={groups}
      rowHeight={ROW}
      groupName={(about) => `the questions about ${about.name}`}
      header={(about) => (
        <>
          <button
            type="button"
            className="link-button"
            title={`Show ${about.name} on the diagram`}
            onClick={() => reveal([about.item])}
          >
            {about.name}
          </button>
          {about.item.kind === "flow" ? (
            <span className="matrix-ends" title={endsOf(about.item)}>
              {endsOf(about.item)}
            </span>
          ) : null}
          <span className="group-count">{counted(about.questions.length, "question")}</span>
        </>
      )}
      cells={(asked) => <Cells {...asked} />}
    />
  );
}

/** Returns how many questions there are. */
export function questionCount(questions: readonly OpenQuestions[]): number {
  return questions.reduce((sum, about) => sum + about.questions.length, 0);
}

function Cells({ about, question }: Asked) {
  const { severities } = useCatalogue();
  const titleOf = usePropertyTitles(about.item);
  const { text, properties, severity, threats } = question;
  const asked = useDocumentPart((document) => askedAs(document.asked.values(), text, about.item));
  return (
    <>
      <td className="col-severity">
        <SeverityMark
          severity={severity}
          title={severities.find((view) => view.severity === severity)?.title ?? ""}
        />
      </td>
      <td className="col-question" title={text}>
        <span className="two-lines">{text}</span>
      </td>
      <td className="col-settle">
        {properties.length === 0 ? (
          <span className="muted" title="No property settles it: open the threat and decide.">
            needs a decision
          </span>
        ) : (
          <span className={`settle ${properties.length > 2 ? "settle-many" : ""}`}>
            {properties.map((key) => (
              <button
                key={key}
                type="button"
                className="settle-button"
                title={`State "${titleOf(key)}" of ${about.name}`}
                aria-label={`State "${titleOf(key)}" of ${about.name}`}
                onClick={() => {
                  wantProperty({ item: itemKey(about.item), key });
                  reveal([about.item]);
                }}
              >
                {titleOf(key)}
              </button>
            ))}
          </span>
        )}
      </td>
      <td className="col-threats">
        <button
          type="button"
          className="link-button question-ask"
          title={
            asked === null
              ? "Record it, so that somebody can be named who answers it"
              : "Go to who answers it"
          }
          aria-label={`${asked === null ? "Ask somebody" : "Asked"}: ${text}`}
          onClick={() => (asked === null ? ask(text, about.item) : goToAsked(asked))}
        >
          {asked === null ? "Ask" : "Asked"}
        </button>
        <button
          type="button"
          className="link-button"
          title="Show what waits for the answer"
          aria-label={`${counted(threats.length, "threat")}: ${text}`}
          onClick={() => showThreats(question)}
        >
          {counted(threats.length, "threat")}
        </button>
      </td>
    </>
  );
}

/** Shows the threats that a question keeps open; a single one is opened at once. */
function showThreats({ text, threats }: OpenQuestion): void {
  const [only, ...others] = threats;
  const among = { words: text, ids: threats };
  setThreatFilter({ ...EVERY_THREAT, among });
  openThreat(only !== undefined && others.length === 0 ? only : null);
  openWorkspace("threats");
}
