import { describe, expect, it } from "vitest";
import { guidesOf, pullOf, pullOfEdge } from "./snap";

const element = (x: number, y: number, width = 100, height = 40) => ({
  frame: { x, y, width, height },
  kind: "element" as const,
});

describe("pullOf", () => {
  it("pulls an edge to the edge of a neighbour, and no farther than it reaches", () => {
    const near = [element(0, 0)];
    expect(pullOf({ x: 4, y: 200, width: 80, height: 40 }, near, 6)).toEqual({
      dx: -4,
      dy: null,
    });
    expect(pullOf({ x: 27, y: 200, width: 60, height: 40 }, near, 6).dx).toBeNull();
  });
  it("pulls a middle to a middle and takes the nearest", () => {
    expect(pullOf({ x: 18, y: 200, width: 60, height: 40 }, [element(0, 0)], 6).dx).toBe(2);
    expect(
      pullOf({ x: 5, y: 200, width: 80, height: 40 }, [element(0, 0), element(6, 400)], 6).dx,
    ).toBe(1);
  });
  it("is pulled by the middle of a zone around it, never by its edges", () => {
    const zone = { frame: { x: 0, y: 0, width: 400, height: 400 }, kind: "zone" as const };
    expect(pullOf({ x: 3, y: 50, width: 100, height: 40 }, [zone], 6).dx).toBeNull();
    expect(pullOf({ x: 147, y: 50, width: 100, height: 40 }, [zone], 6).dx).toBe(3);
  });
  it("pulls to equal gaps between two and behind two", () => {
    const two = [element(0, 0), element(407, 0)];
    expect(pullOf({ x: 200, y: 3, width: 90, height: 47 }, two, 12).dx).toBe(8.5);
    const behind = [element(0, 0), element(137, 0)];
    expect(pullOf({ x: 270, y: 7, width: 90, height: 30 }, behind, 6).dx).toBe(4);
  });
});

describe("a neighbour that is a text", () => {
  const text = { frame: { x: 0, y: 0, width: 100, height: 20 }, kind: "text" as const };
  it("pulls with its edges and is no part of a row", () => {
    expect(pullOf({ x: 4, y: 200, width: 80, height: 40 }, [text], 6).dx).toBe(-4);
    const behind = [{ ...text }, element(137, 0)];
    expect(pullOf({ x: 270, y: 7, width: 90, height: 30 }, behind, 6).dx).toBeNull();
  });
});

describe("what has no width", () => {
  it("is pulled to the middle of a gap, as a line between two elements", () => {
    const line = { x: 245, y: 5, width: 0, height: 30 };
    expect(pullOf(line, [element(0, 0), element(400, 0)], 6).dx).toBe(5);
  });
});

describe("pullOfEdge", () => {
  it("pulls one edge only", () => {
    expect(pullOfEdge("x", 103, [element(0, 0)], 6)).toBe(-3);
    expect(pullOfEdge("y", 60, [element(0, 0)], 6)).toBeNull();
  });
});

describe("guidesOf", () => {
  it("draws one line along all that is lined up", () => {
    const guides = guidesOf({ x: 0, y: 300, width: 60, height: 40 }, [
      element(0, 0),
      element(0, 100),
    ]);
    expect(guides).toContainEqual({ kind: "line", from: { x: 0, y: 0 }, to: { x: 0, y: 340 } });
  });
  it("shows equal gaps on both sides", () => {
    const guides = guidesOf({ x: 200, y: 5, width: 100, height: 24 }, [
      element(0, 0),
      element(400, 0),
    ]);
    expect(guides.filter((it) => it.kind === "gap")).toEqual([
      { kind: "gap", from: { x: 100, y: 17 }, to: { x: 200, y: 17 } },
      { kind: "gap", from: { x: 300, y: 17 }, to: { x: 400, y: 17 } },
    ]);
  });
  it("shows nothing where nothing is lined up", () => {
    expect(guidesOf({ x: 33, y: 333, width: 50, height: 20 }, [element(0, 0)])).toEqual([]);
  });
});
