import { describe, expect, it } from "vitest";
import { freeName, moved, nextName } from "./edits";

const called = (...names: string[]) => names.map((name) => ({ name }));

describe("names of diagrams", () => {
  it("are never given twice", () => {
    expect(freeName(called("A", "A copy"), "A copy")).toBe("A copy 2");
    expect(nextName(called("Overview"))).toBe("Diagram 2");
    expect(nextName(called("Diagram 2", "Diagram 3"))).toBe("Diagram 4");
  });
});

describe("the order of diagrams", () => {
  it("moves one and keeps the others", () => {
    expect(moved(["a", "b", "c"], "a", 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], "c", 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a", "b", "c"], "b", 9)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  });
});
