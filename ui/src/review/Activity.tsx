import { backend } from "../backend";
import { useDocumentPart } from "../document/store";
import { ActivityList } from "../shared/ActivityList";
import "../shared/record-table.css";

/** Everything that was done in the project, by whom and when. */
export function Activity() {
  const status = useDocumentPart((document) => document.status);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard.
    <section className="records" tabIndex={0} aria-label="Activity">
      <ActivityList load={load} status={status} label="Activity of the project" />
    </section>
  );
}

const load = (before: number | null) => backend.activity({ about: "project" }, before);
