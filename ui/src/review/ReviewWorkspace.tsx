import { backend } from "../backend";
import { useDocumentPart } from "../document/store";
import { chooseReviewPart, openWorkspace, type ReviewPart, useReviewPart } from "../document/view";
import { Button, EmptyState } from "../shared";
import { useFresh } from "../shared/useFresh";
import { Activity } from "./Activity";
import { Asked } from "./Asked";
import { Assumptions } from "./Assumptions";
import { Attention } from "./Attention";
import { CoverageMatrix } from "./CoverageMatrix";
import { CrossingsTable } from "./CrossingsTable";
import { Changes } from "./changes/Changes";
import { counted } from "./names";
import { Participants } from "./Participants";
import { Questions, questionCount } from "./Questions";
import { SignOff } from "./sign-off/SignOff";
import { Worksheets } from "./worksheets/Worksheets";
import { ZoneConnections } from "./ZoneConnections";
import "./review.css";
import "./tables.css";

/** Did we do a good job: what is covered, what crosses boundaries, what is still to be asked. */
export function ReviewWorkspace() {
  const status = useDocumentPart((document) => document.status);
  const { value: coverage } = useFresh(backend.coverage, status);
  const { value: questions } = useFresh(backend.questions, status);
  const { value: connections } = useFresh(backend.zoneConnections, status);
  const worksheets = useDocumentPart((document) => document.worksheets.size);
  const kept = useDocumentPart((document) => ({
    assumptions: document.assumptions.size,
    participants: document.participants.size,
  }));
  const { value: attention } = useFresh(backend.attention, status);
  const part = useReviewPart();
  const parts: readonly {
    readonly part: ReviewPart;
    readonly title: string;
    readonly count: number | undefined;
    readonly what: string;
  }[] = [
    {
      part: "coverage",
      title: "Coverage",
      count: undefined,
      what: "What has been looked at, by element, flow, crossing and letter",
    },
    {
      part: "crossings",
      title: "Crossings",
      count: status.crossings,
      what: `${counted(status.crossings, "flow crosses", "flows cross")} a trust boundary`,
    },
    {
      part: "connections",
      title: "Zone connections",
      count: connections?.length,
      what: "Pairs of zones with flows from one to the other",
    },
    {
      part: "questions",
      title: "Open questions",
      count: questions && questionCount(questions),
      what: `Questions that keep ${counted(status.questions, "threat")} open`,
    },
    {
      part: "worksheets",
      title: "Worksheets",
      count: worksheets,
      what: "Rapid risk assessments, one for each element that somebody assessed",
    },
    {
      part: "attention",
      title: "Attention",
      count: attention?.length,
      what: "What is overdue, has expired or no longer holds",
    },
    {
      part: "assumptions",
      title: "Assumptions",
      count: kept.assumptions,
      what: "What the model rests on, and whether it holds",
    },
    {
      part: "participants",
      title: "Participants",
      count: kept.participants,
      what: "Who took part in sessions",
    },
    {
      part: "activity",
      title: "Activity",
      count: undefined,
      what: "Who changed what, and when",
    },
    {
      part: "changes",
      title: "Changes",
      count: undefined,
      what: "What is different between two states of the project",
    },
    {
      part: "sign-off",
      title: "Sign-off & snapshots",
      count: undefined,
      what: "Named states of the project, and who signed them",
    },
  ];
  return (
    <div className="workspace review-workspace">
      <h1 className="visually-hidden">Review</h1>
      <header className="review-head">
        <div className="review-number">
          <strong>{status.coverage} %</strong>
          <span className="review-bar" aria-hidden="true">
            <span style={{ width: `${status.coverage}%` }} />
          </span>
          <p title="A cell is answered when everything in it is controlled or decided.">
            {coverage === undefined
              ? ""
              : coverage.applicable > 0
                ? `${coverage.answered} of ${coverage.applicable} cells are answered`
                : "Nothing to cover yet"}
          </p>
        </div>
      </header>
      <nav className="review-parts" aria-label="Review">
        {parts.map((it) => (
          <button
            key={it.part}
            type="button"
            aria-current={part === it.part ? "true" : undefined}
            title={it.what}
            onClick={() => chooseReviewPart(it.part)}
          >
            {it.title}
            {it.count === undefined ? null : <span> {it.count}</span>}
          </button>
        ))}
      </nav>
      {part === "attention" ? (
        <Attention />
      ) : part === "assumptions" ? (
        <Assumptions />
      ) : part === "participants" ? (
        <Participants />
      ) : part === "activity" ? (
        <Activity />
      ) : part === "changes" ? (
        <Changes />
      ) : part === "sign-off" ? (
        <SignOff />
      ) : status.elements === 0 ? (
        <EmptyState
          sentence="A review needs a model. Draw what you are working on first."
          action={<Button onClick={() => openWorkspace("model")}>Go to the model</Button>}
        />
      ) : part === "coverage" ? (
        <CoverageMatrix coverage={coverage} />
      ) : part === "crossings" ? (
        <CrossingsTable />
      ) : part === "connections" ? (
        connections && <ZoneConnections connections={connections} />
      ) : part === "worksheets" ? (
        <Worksheets />
      ) : (
        questions && (
          <>
            <Asked />
            <Questions questions={questions} />
          </>
        )
      )}
    </div>
  );
}
