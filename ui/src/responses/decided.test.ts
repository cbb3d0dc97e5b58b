import { describe, expect, it } from "vitest";
import type { Decision, Response, ThreatRow } from "../backend";
import { decidedGroups, lastDecisions } from "./decided";

function decision(threat: string, number: number, response: Response, due = ""): Decision {
  return {
    threat,
    number,
    rule: "r",
    subject: { kind: "element", id: "e" },
    title: threat,
    response,
    reason: "",
    owner: "",
    due,
    at: "2026-11-23T08:00:00Z",
    by: "",
  };
}

function threat(id: string, response: Response | null): ThreatRow {
  return {
    id,
    rule: "r",
    own: false,
    letter: "S",
    category: "",
    subject: { kind: "element", id: "e" },
    subjectName: "API",
    crossing: false,
    exposure: { order: 0, steps: 0, from: null, rising: false },
    severity: "low",
    state: response === null ? "open" : "decided",
    asks: false,
    response,
    owner: "",
    expired: false,
    overdue: false,
    attackers: [],
    vectors: [],
    title: id,
  };
}

const RESPONSES = [
  { response: "mitigate" as const, title: "Mitigate", needsReason: false },
  { response: "accept" as const, title: "Accept", needsReason: true },
];

describe("lastDecisions", () => {
  it("takes the highest number, whatever the order of the log", () => {
    const last = lastDecisions([decision("a", 2, "accept"), decision("a", 1, "mitigate")]);
    expect(last.get("a")?.response).toBe("accept");
  });
});

describe("decidedGroups", () => {
  it("groups in the order of the responses and puts what is due first on top", () => {
    const groups = decidedGroups(
      [threat("a", "accept"), threat("b", "mitigate"), threat("c", "mitigate"), threat("d", null)],
      [
        decision("a", 1, "accept"),
        decision("b", 1, "mitigate"),
        decision("c", 1, "mitigate", "2027-01-01"),
        decision("d", 1, "accept"),
        decision("d", 2, "reopen"),
      ],
      RESPONSES,
    );
    expect(groups.map((group) => group.response.response)).toEqual(["mitigate", "accept"]);
    expect(groups[0]?.decided.map((it) => it.threat.id)).toEqual(["c", "b"]);
  });

  it("keeps what has expired in a group of its own", () => {
    const groups = decidedGroups(
      [threat("a", "accept"), { ...threat("b", null), expired: true }],
      [decision("a", 1, "accept"), decision("b", 1, "accept")],
      RESPONSES,
    );
    expect(groups.map((it) => [it.response.response, it.expired, it.decided.length])).toEqual([
      ["accept", false, 1],
      ["accept", true, 1],
    ]);
  });
});
