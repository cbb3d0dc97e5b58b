import { useEffect, useState } from "react";
import { Button } from "./Button";
import { momentWords } from "./moment";
import "./activity-list.css";

interface Entry {
  /** Place in the history; nothing for snapshots and signatures. */
  readonly number: number | null;
  readonly at: string;
  readonly by: string;
  readonly label: string;
  readonly undoneAt: string;
  readonly undoneBy: string;
}

interface Page {
  readonly entries: readonly Entry[];
  readonly older: number | null;
}

interface ActivityListProps {
  /** Asks for the edits before a number, or for the newest. Has to be stable. */
  readonly load: (before: number | null) => Promise<Page>;
  /** Another object whenever there may be newer edits. */
  readonly status: object;
  readonly label: string;
}

/** Who did what and when, the newest first; older edits come page by page. */
export function ActivityList({ load, status, label }: ActivityListProps) {
  const [pages, setPages] = useState<readonly Page[] | null>(null);
  const [failed, setFailed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new status means newer edits.
  useEffect(() => {
    let current = true;
    load(null).then(
      (page) => {
        if (current) {
          setPages([page]);
          setFailed(false);
        }
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [load, status]);
  if (failed) {
    return <p className="muted-text">The history cannot be read right now.</p>;
  }
  if (pages === null) {
    return null;
  }
  const entries = pages.flatMap((page) => page.entries);
  const older = pages.at(-1)?.older ?? null;
  if (entries.length === 0) {
    return <p className="muted-text">Nothing was changed here yet.</p>;
  }
  return (
    <>
      <ol className="activity" aria-label={label}>
        {entries.map((entry) => (
          <li key={entry.number ?? `${entry.at} ${entry.label}`}>
            <span className="activity-label">{entry.label}</span>
            <span className="muted-text">
              {momentWords(entry.at)}
              {entry.by ? ` by ${entry.by}` : ""}
              {entry.undoneAt
                ? `, taken back ${momentWords(entry.undoneAt)}${entry.undoneBy ? ` by ${entry.undoneBy}` : ""}`
                : ""}
            </span>
          </li>
        ))}
      </ol>
      {older === null ? null : (
        <Button
          look="quiet"
          onClick={() =>
            load(older).then(
              (page) => setPages((before) => [...(before ?? []), page]),
              () => setFailed(true),
            )
          }
        >
          Show older
        </Button>
      )}
    </>
  );
}
