import type { Decision, Edit, Response, ThreatRow } from "../backend";
import { onCopy } from "../document/another-project";
import { cell, useCell } from "../document/cell";
import { apply, applyOrTell, currentDocument, fileOf } from "../document/store";

/** What a person is about to decide about a threat. */
export interface DecisionDraft {
  readonly response: Response | null;
  readonly reason: string;
  readonly owner: string;
  readonly due: string;
  readonly ticket: string;
  readonly expires: string;
  readonly residual: string;
}

/** Nothing is typed or chosen. */
export const NOTHING: DecisionDraft = {
  response: null,
  reason: "",
  owner: "",
  due: "",
  ticket: "",
  expires: "",
  residual: "",
};

// What was typed for a threat stays while the person looks at others. Projects that started from the
// same model have threats of the same id, so the file is part of the key.
const drafts = cell<ReadonlyMap<string, DecisionDraft>>(new Map());

function keyOf(threat: string): string {
  const document = currentDocument();
  return `${document ? fileOf(document) : ""} ${threat}`;
}

onCopy((from, to) => {
  const own = [...drafts.get()].filter(([key]) => key.startsWith(`${from} `));
  drafts.set(
    new Map([
      ...drafts.get(),
      ...own.map(([key, draft]) => [to + key.slice(from.length), draft] as const),
    ]),
  );
});

/** Returns what stands in the fields for a threat: what was typed, else what was decided last. */
export function useDraft(threat: string, last: Decision | undefined): DecisionDraft {
  return useCell(drafts).get(keyOf(threat)) ?? draftOf(last);
}

/** Returns whether something was typed or chosen and not saved yet. */
export function useIsDrafted(threat: string): boolean {
  return useCell(drafts).has(keyOf(threat));
}

/** Changes what stands in the fields for a threat. */
export function changeDraft(
  threat: string,
  last: Decision | undefined,
  change: Partial<DecisionDraft>,
): void {
  const before = drafts.get().get(keyOf(threat)) ?? draftOf(last);
  drafts.set(new Map(drafts.get()).set(keyOf(threat), { ...before, ...change }));
}

/** Forgets what was typed for a threat. */
export function dropDraft(threat: string): void {
  const rest = new Map(drafts.get());
  rest.delete(keyOf(threat));
  drafts.set(rest);
}

/** Tells whether a response leaves the risk where it is, so that it can end some day. */
export function carriesRisk(response: Response): boolean {
  return response === "accept" || response === "transfer";
}

/** Records the decision; resolves to the sentence that says why it cannot be, or to null when done. */
export async function saveDecision(
  threat: ThreatRow,
  draft: DecisionDraft & { readonly response: Response },
): Promise<string | null> {
  const told = await applyOrTell(decide(threat, draft));
  if (told === null) {
    dropDraft(threat.id);
  }
  return told;
}

/** Returns the edit that decides about a threat. */
export function decide(
  { id, rule, subject, title }: ThreatRow,
  draft: DecisionDraft & { readonly response: Response },
): Edit {
  const { response, reason, owner, due, ticket, residual } = draft;
  const expires = carriesRisk(response) ? draft.expires : "";
  const said = { response, reason, owner, due, ticket, expires, residual };
  return { edit: "decide", threat: id, rule, subject, title, ...said };
}

/** Opens a threat again that was decided about. */
export async function reopen(threat: ThreatRow): Promise<boolean> {
  const saved = await apply(decide(threat, { ...NOTHING, response: "reopen" }));
  if (saved) {
    dropDraft(threat.id);
  }
  return saved;
}

/** Returns the decision about a threat that counts, unless it was reopened since. */
export function lastDecision(decisions: readonly Decision[], threat: string): Decision | undefined {
  const log = decisions.filter((decision) => decision.threat === threat);
  const last = log.reduce<Decision | undefined>(
    (best, next) => (best === undefined || next.number > best.number ? next : best),
    undefined,
  );
  return last?.response === "reopen" ? undefined : last;
}

function draftOf(last: Decision | undefined): DecisionDraft {
  return last === undefined
    ? NOTHING
    : {
        response: last.response,
        reason: last.reason,
        owner: last.owner,
        due: last.due,
        ticket: last.ticket ?? "",
        expires: last.expires ?? "",
        residual: last.residual ?? "",
      };
}
