import { expect, it } from "vitest";
import type { ThreatRow } from "../backend";
import { NOTHING } from "./decision";
import { decideTogether, reopenTogether, tally } from "./together";

const threat = (id: string, response: ThreatRow["response"] = null) =>
  ({ id, rule: "r", subject: { kind: "element", id: "e" }, title: id, response }) as ThreatRow;

it("decides about many threats in one edit", () => {
  const edit = decideTogether([threat("a"), threat("b")], {
    ...NOTHING,
    response: "accept",
    reason: "Small.",
  });
  expect(edit).toMatchObject({ edit: "batch", label: "Decide about 2 threats: accept" });
  expect(edit.edit === "batch" ? edit.edits : []).toMatchObject([
    { edit: "decide", threat: "a", response: "accept", reason: "Small." },
    { edit: "decide", threat: "b", response: "accept", reason: "Small." },
  ]);
});

it("opens only those again that were decided about", () => {
  expect(reopenTogether([threat("a")])).toBeNull();
  const edit = reopenTogether([threat("a", "accept"), threat("b")]);
  expect(edit?.edit === "batch" ? edit.edits : []).toMatchObject([
    { threat: "a", response: "reopen" },
  ]);
});

it("counts in a fixed order and leaves out what does not occur", () => {
  expect(tally(["b", "a", "b"], ["a", "b", "c"])).toEqual([
    { value: "a", count: 1 },
    { value: "b", count: 2 },
  ]);
});
