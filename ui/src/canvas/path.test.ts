import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Point } from "../backend";
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

/** What the core draws in its SVG, from the cases that both sides are held against. */
interface Golden {
  readonly input: { readonly flows: readonly { id: string; bidirectional?: boolean }[] };
  readonly flows: readonly { id: string; points: readonly Point[]; drawn: readonly string[] }[];
}

describe("the golden cases", () => {
  const folder = new URL("../../../crates/diagram/tests/golden/", import.meta.url);
  it.each(readdirSync(folder))("are drawn as the report draws them: %s", (file) => {
    const golden: Golden = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    expect(golden.flows.length).toBeGreaterThan(0);
    for (const { id, points, drawn } of golden.flows) {
      const twoWay = golden.input.flows.find((it) => it.id === id)?.bidirectional ?? false;
      const { line, heads } = drawPath(points, twoWay);
      expect([line, ...heads], id).toEqual(drawn);
    }
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
