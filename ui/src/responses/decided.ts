import type { Decision, ResponseView, ThreatRow } from "../backend";

/** A threat together with the decision that counts. */
export interface DecidedThreat {
  readonly threat: ThreatRow;
  readonly decision: Decision;
}

/** The threats that one response was given to. */
export interface DecidedGroup {
  readonly response: ResponseView;
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
    if (threat.response !== null && decision !== undefined) {
      const group = groups.get(threat.response) ?? [];
      group.push({ threat, decision });
      groups.set(threat.response, group);
    }
  }
  return responses.flatMap((response) => {
    const decided = groups.get(response.response);
    return decided === undefined ? [] : [{ response, decided: decided.sort(byDue) }];
  });
}

/** What is due first comes first; what has no date comes last. */
function byDue(a: DecidedThreat, b: DecidedThreat): number {
  const [one, other] = [a.decision.due || "9999", b.decision.due || "9999"];
  return one === other ? (a.threat.title < b.threat.title ? -1 : 1) : one < other ? -1 : 1;
}
