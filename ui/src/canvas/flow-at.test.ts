import { describe, expect, it } from "vitest";
import { distanceTo } from "./flow-at";

describe("distanceTo", () => {
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 50 },
  ];

  it("is that to the nearest piece", () => {
    expect(distanceTo(line, { x: 40, y: 7 })).toBe(7);
    expect(distanceTo(line, { x: 104, y: 20 })).toBe(4);
  });
  it("counts from the ends where the point lies beyond them", () => {
    expect(distanceTo(line, { x: -3, y: -4 })).toBe(5);
  });
});
