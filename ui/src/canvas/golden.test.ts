// The cases of the core, so that the window draws the same as its SVG.
import { describe, expect, it } from "vitest";
import { drawPath, middle } from "./path";

interface Point {
  x: number;
  y: number;
}

interface Golden {
  flows: {
    id: string;
    points: Point[];
    middle: Point;
    twoWay: boolean;
    path: { line: string; heads: string[] };
  }[];
}

const cases = import.meta.glob<Golden>("../../../crates/diagram/tests/golden/*.json", {
  eager: true,
  import: "default",
});

describe.each(Object.entries(cases))("%s", (_, golden) => {
  it.each(golden.flows)("draws $id as the core does", ({ points, twoWay, path }) => {
    expect(drawPath(points, twoWay)).toEqual(path);
  });

  it.each(golden.flows)("finds the middle of $id where the core does", (flow) => {
    const found = middle(flow.points);
    expect(Math.abs(found.x - flow.middle.x)).toBeLessThanOrEqual(1);
    expect(Math.abs(found.y - flow.middle.y)).toBeLessThanOrEqual(1);
  });
});

it("has a case of what somebody drew", () => {
  expect(Object.keys(cases).some((it) => it.endsWith("by-hand.json"))).toBe(true);
});
