import { useState } from "react";
import { backend } from "../backend";
import { exportReport } from "../document/project";
import { useDocumentPart } from "../document/store";
import { openWorkspace } from "../document/view";
import { Button, EmptyState, Icon } from "../shared";
import { useFresh } from "../shared/useFresh";
import { CoverageMatrix } from "./CoverageMatrix";
import { CrossingsTable } from "./CrossingsTable";
import { Questions } from "./Questions";
import "./review.css";

type Part = "coverage" | "crossings" | "questions";

/** Did we do a good job: what is covered, what crosses boundaries, what is still to be asked. */
export function ReviewWorkspace() {
  const status = useDocumentPart((document) => document.status);
  const { value: coverage } = useFresh(backend.coverage, status);
  const [part, setPart] = useState<Part>("coverage");
  const [exporting, setExporting] = useState(false);
  const parts: readonly {
    readonly part: Part;
    readonly title: string;
    readonly count: number | null;
  }[] = [
    { part: "coverage", title: "Coverage", count: null },
    { part: "crossings", title: "Crossings", count: status.crossings },
    { part: "questions", title: "Open questions", count: status.questions },
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
          <p>
            {coverage && coverage.applicable > 0
              ? `${coverage.answered} of ${coverage.applicable} cells have nothing open`
              : "Nothing to cover yet"}
          </p>
        </div>
        <Button
          look="primary"
          disabled={exporting}
          onClick={async () => {
            setExporting(true);
            await exportReport();
            setExporting(false);
          }}
        >
          <Icon name="report" />
          Export report…
        </Button>
      </header>
      <nav className="review-parts" aria-label="Review">
        {parts.map((it) => (
          <button
            key={it.part}
            type="button"
            aria-current={part === it.part ? "true" : undefined}
            onClick={() => setPart(it.part)}
          >
            {it.title}
            {it.count === null ? null : <span> {it.count}</span>}
          </button>
        ))}
      </nav>
      {status.elements === 0 ? (
        <EmptyState
          sentence="A review needs a model. Draw what you are working on first."
          action={<Button onClick={() => openWorkspace("model")}>Go to the model</Button>}
        />
      ) : part === "coverage" ? (
        <CoverageMatrix coverage={coverage} />
      ) : part === "crossings" ? (
        <CrossingsTable />
      ) : (
        <Questions />
      )}
    </div>
  );
}
