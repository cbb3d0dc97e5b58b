// One decision about many threats: one edit, so that one undo takes it back.
import type { Edit, Response, ThreatRow } from "../backend";
import { type DecisionDraft, decide, NOTHING } from "./decision";

/** Returns the edit that decides about many threats in the same way. */
export function decideTogether(
  threats: readonly ThreatRow[],
  draft: DecisionDraft & { readonly response: Response },
): Edit {
  return {
    edit: "batch",
    label: `Decide about ${threats.length} threats: ${draft.response.replaceAll("-", " ")}`,
    edits: threats.map((threat) => decide(threat, draft)),
  };
}

/** Returns the edit that opens those threats again that were decided about; null when none was. */
export function reopenTogether(threats: readonly ThreatRow[]): Edit | null {
  const decided = threats.filter(({ response }) => response !== null);
  const draft = { ...NOTHING, response: "reopen" as const };
  return decided.length === 0
    ? null
    : {
        edit: "batch",
        label: `Reopen ${decided.length} threats`,
        edits: decided.map((threat) => decide(threat, draft)),
      };
}

/** Counts values, in a fixed order; what does not occur is left out. */
export function tally<T extends string>(
  values: readonly T[],
  order: readonly T[],
): readonly { readonly value: T; readonly count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return order
    .map((value) => ({ value, count: counts.get(value) ?? 0 }))
    .filter(({ count }) => count > 0);
}
