import { useEffect } from "react";
import { closeProject, lookAgain, openAgain, saveCopy, useNews } from "../document/project";
import { useDocumentPart } from "../document/store";
import { chooseReviewPart, openWorkspace } from "../document/view";
import { Icon } from "../shared";
import "./status-line.css";

const TIME = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hour12: false,
});

/** When it was saved, what is in it, what is open; or what keeps changes from being saved. */
export function StatusLine() {
  const status = useDocumentPart((document) => document.status);
  const readOnly = useDocumentPart((document) => document.project.readOnly);
  const example = useDocumentPart((document) => document.project.example);
  const trouble = status.notSaved?.sentence ?? readOnly;
  const news = useNews();
  useEffect(() => {
    if (readOnly === null) {
      return;
    }
    const look = () => void lookAgain();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [readOnly]);
  return (
    <footer className={`status ${trouble === null ? "" : "status-trouble"}`}>
      {trouble === null ? (
        <span className="status-saved">saved {timeOf(status.savedAt)}</span>
      ) : (
        <span className="status-problem" role="alert">
          <Icon name={status.notSaved ? "warn" : "lock"} size={14} />
          <span title={trouble}>{news ?? trouble}</span>
          {readOnly === null ? null : (
            <button type="button" onClick={() => void openAgain()}>
              Open again
            </button>
          )}
          <button type="button" onClick={() => void saveCopy()}>
            Save a copy…
          </button>
        </span>
      )}
      {example && trouble === null ? (
        <span className="status-example">
          An example to try things on
          <button type="button" onClick={() => void closeProject()}>
            Start your own…
          </button>
        </span>
      ) : null}
      {status.notBackedUp ? (
        <span className="status-problem" role="status">
          <Icon name="warn" size={14} />
          <span>{status.notBackedUp.sentence}</span>
        </span>
      ) : null}
      <span>{counted(status.elements, "element")}</span>
      <span>{counted(status.flows, "flow")}</span>
      <span>{counted(status.crossings, "crossing")}</span>
      <button
        type="button"
        className="status-link"
        title="Open threats for which something is not stated. Shows the questions."
        onClick={() => {
          chooseReviewPart("questions");
          openWorkspace("review");
        }}
      >
        {counted(status.questions, "threat")} with a question
      </button>
    </footer>
  );
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function timeOf(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? "" : TIME.format(time);
}
