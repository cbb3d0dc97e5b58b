import { useCallback } from "react";
import { backend } from "../backend";
import { useDocumentPart } from "../document/store";
import { ActivityList } from "../shared/ActivityList";

/** What was done about a threat besides deciding; unfolds. */
export function Activity({ threat }: { readonly threat: string }) {
  const status = useDocumentPart((document) => document.status);
  const load = useCallback(
    (before: number | null) => backend.activity({ about: "threat", id: threat }, before),
    [threat],
  );
  return (
    <section>
      <h3>Activity</h3>
      <ActivityList load={load} status={status} label="Activity of the threat" />
    </section>
  );
}
