import type { ThreatRow } from "../backend";
import type { Column } from "./lines";

/**
 * Returns class names that tell which columns a small window can do without: those that say the
 * same in each row. It never does without the one that orders the rows.
 */
export function roomClasses(threats: readonly ThreatRow[], orderedBy: Column): string {
  const [first] = threats;
  const one = threats.every(
    (it) => it.subject.id === first?.subject.id && it.crossing === first.crossing,
  );
  const undecided = threats.every(({ response, expired }) => response === null && !expired);
  return `by-${orderedBy} ${one ? "one-subject" : ""} ${undecided ? "none-decided" : ""}`;
}
