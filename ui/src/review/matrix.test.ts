import { describe, expect, it } from "vitest";
import type { Cell, Coverage, CoverageRow, Letter } from "../backend";
import { cellWords, matrixLines } from "./matrix";

function cell(letter: Letter, open = 0, controlled = 0, decided = 0): Cell {
  const state = open > 0 ? "open" : decided > 0 ? "decided" : "controlled";
  return { letter, state, open, controlled, decided };
}

function row(
  kind: "element" | "flow" | "boundary",
  id: string,
  crossing: boolean,
  open: number,
): CoverageRow {
  return { item: { kind, id }, crossing, outOfScope: false, cells: [cell("S", open, 1)] };
}

const COVERAGE: Coverage = {
  rows: [
    row("element", "api", false, 2),
    row("element", "store", false, 0),
    row("flow", "read", false, 0),
    row("boundary", "hosts", false, 0),
    row("flow", "read", true, 1),
  ],
  applicable: 4,
  answered: 2,
  percent: 50,
};

describe("matrixLines", () => {
  it("puts elements, flows, boundaries and crossings under headers with counts", () => {
    const lines = matrixLines(COVERAGE, (item) => item.id, false);
    expect(
      lines.map((line) => (line.kind === "part" ? `${line.title} ${line.count}` : line.name)),
    ).toEqual("Elements 2,api,store,Flows 1,read,Boundaries 1,hosts,Crossings 1,read".split(","));
  });

  it("leaves out what is answered, and headers of nothing", () => {
    const lines = matrixLines(COVERAGE, (item) => item.id, true);
    expect(lines.map((line) => (line.kind === "part" ? line.title : line.name))).toEqual([
      "Elements",
      "api",
      "Crossings",
      "read",
    ]);
  });
});

describe("cells", () => {
  it("are said in words", () => {
    expect(cellWords(cell("S", 2, 0, 1), "Spoofing", "etcd", false)).toBe(
      "Spoofing, etcd: 2 open, 1 decided",
    );
    const none = { ...cell("R"), state: "not-applicable" } as const;
    expect(cellWords(none, "Repudiation", "etcd", false)).toBe("Repudiation, etcd: not applicable");
    expect(cellWords(none, "Repudiation", "etcd", true)).toContain("out of scope");
    const unseen = { ...cell("R"), state: "not-considered" } as const;
    expect(cellWords(unseen, "Repudiation", "etcd", false)).toContain("not considered");
  });
});
