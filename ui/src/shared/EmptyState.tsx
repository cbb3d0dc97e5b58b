import type { ReactNode } from "react";
import "./empty-state.css";

/** What stands where nothing is: one sentence, one action at most. */
export function EmptyState({
  sentence,
  action,
}: {
  readonly sentence: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p>{sentence}</p>
      {action}
    </div>
  );
}
