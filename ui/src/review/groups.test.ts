import { describe, expect, it } from "vitest";
import { groupLines, turned } from "./groups";

const GROUPS = [
  { key: "a", group: "A", rows: ["one", "two"] },
  { key: "b", group: "B", rows: ["one"] },
];

describe("groupLines", () => {
  it("puts rows below their headers, each with a key of its own", () => {
    const lines = groupLines(GROUPS, new Set());
    expect(lines.map((line) => (line.kind === "group" ? line.group : line.row))).toEqual([
      "A",
      "one",
      "two",
      "B",
      "one",
    ]);
    expect(new Set(lines.map((line) => line.key)).size).toBe(lines.length);
  });

  it("hides the rows of folded groups until they are turned again", () => {
    const folded = turned(new Set(), "a");
    expect(groupLines(GROUPS, folded).map((line) => line.key)).toEqual(["a", "b", "b 0"]);
    expect(groupLines(GROUPS, turned(folded, "a"))).toHaveLength(5);
  });
});
