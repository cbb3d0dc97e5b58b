import { describe, expect, it } from "vitest";
import { drawPath, middle } from "./path";

describe("drawPath", () => {
  it("rounds a corner with the radius of the drawing and stops inside of the arrowhead", () => {
    const { line, heads } = drawPath(
      [
        { x: 0, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 80 },
      ],
      false,
    );
    expect(line).toBe("M0 0L93 0Q100 0 100 7L100 72");
    expect(heads).toEqual(["M100 80L96.5 71L103.5 71Z"]);
  });
  it("takes half of a segment that is shorter than two radii", () => {
    const { line } = drawPath(
      [
        { x: 0, y: 0 },
        { x: 6, y: 0 },
        { x: 6, y: 50 },
        { x: 60, y: 50 },
      ],
      false,
    );
    expect(line).toContain("L3 0Q6 0 6 3");
  });
  it("draws a head at both ends of a two-way flow", () => {
    const { line, heads } = drawPath(
      [
        { x: 0, y: 0 },
        { x: 50, y: 0 },
      ],
      true,
    );
    expect(heads).toHaveLength(2);
    expect(line).toBe("M8 0L42 0");
  });
  it("draws nothing of a path without length", () => {
    expect(drawPath([{ x: 1, y: 1 }], true)).toEqual({ line: "", heads: [] });
    const point = { x: 5, y: 5 };
    expect(drawPath([point, point], true).heads).toEqual([]);
  });
});

describe("middle", () => {
  it("lies halfway along the path, not between its ends", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 20 },
    ];
    expect(middle(points)).toEqual({ x: 60, y: 0 });
  });
});
