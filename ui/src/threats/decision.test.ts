import { describe, expect, it } from "vitest";
import type { Decision, Response } from "../backend";
import { lastDecision } from "./decision";

function decision(threat: string, number: number, response: Response): Decision {
  return {
    threat,
    number,
    rule: "r",
    subject: { kind: "element", id: "e" },
    title: threat,
    response,
    reason: "",
    owner: "",
    due: "",
    at: "2026-11-23T08:00:00Z",
    by: "",
  };
}

describe("lastDecision", () => {
  it("takes the newest about the threat", () => {
    const log = [
      decision("a", 2, "accept"),
      decision("a", 1, "mitigate"),
      decision("b", 9, "transfer"),
    ];
    expect(lastDecision(log, "a")?.response).toBe("accept");
    expect(lastDecision(log, "c")).toBeUndefined();
  });

  it("is nothing once the threat was reopened", () => {
    const log = [decision("a", 1, "accept"), decision("a", 2, "reopen")];
    expect(lastDecision(log, "a")).toBeUndefined();
    expect(lastDecision([...log, decision("a", 3, "mitigate")], "a")?.response).toBe("mitigate");
  });
});
