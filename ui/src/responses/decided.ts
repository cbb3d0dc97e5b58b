import type { Decision, ResponseView, ThreatRow } from "../backend";

/** A threat together with the decision that counts. */
export interface DecidedThreat {
  readonly threat: ThreatRow;
  readonly decision: Decision;
}

/** The threats that one response was given to. */
export interface DecidedGroup {
  readonly response: ResponseView;
  /** Whether it was given until a day that has passed, so that it counts no more. */
  readonly expired: boolean;
  readonly decided: readonly DecidedThreat[];
}

/** Returns the decision about each threat that counts: the last one. */
export function lastDecisions(decisions: readonly Decision[]): Map<string, Decision> {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const known = last.get(decision.threat);
    if (known === undefined || known.number < decision.number) {
      last.set(decision.threat, decision);
    }
  }
  return last;
}

/** Groups decided threats by response, in the order in which responses are offered. */
export function decidedGroups(
  threats: Iterable<ThreatRow>,
  decisions: readonly Decision[],
  responses: readonly ResponseView[],
): DecidedGroup[] {
  const last = lastDecisions(decisions);
  const groups = new Map<string, DecidedThreat[]>();
  for (const threat of threats) {
    const decision = last.get(threat.id);
    if (decision !== undefined && (threat.response !== null || threat.expired)) {
      const key = keyOf(decision.response, threat.expired);
      const group = groups.get(key) ?? [];
      group.push({ threat, decision });
      groups.set(key, group);
    }
  }
  return responses.flatMap((response) =>
    [false, true].flatMap((expired) => {
      const decided = groups.get(keyOf(response.response, expired));
      return decided === undefined ? [] : [{ response, expired, decided: decided.sort(byDue) }];
    }),
  );
}

function keyOf(response: string, expired: boolean): string {
  return `${response} ${expired}`;
}

/** What is due first comes first; what has no date comes last. */
function byDue(a: DecidedThreat, b: DecidedThreat): number {
  const [one, other] = [a.decision.due || "9999", b.decision.due || "9999"];
  return one === other ? (a.threat.title < b.threat.title ? -1 : 1) : one < other ? -1 : 1;
}
