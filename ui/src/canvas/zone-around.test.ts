import { describe, expect, it } from "vitest";
import { GEOMETRY } from "./geometry";
import { zoneAround } from "./zone-around";

describe("zoneAround", () => {
  const inner = { x: 103, y: 207, width: 160, height: 60 };
  it("leaves air and room for the title, on the grid", () => {
    const frame = zoneAround(inner, null);
    expect(frame.x).toBeLessThanOrEqual(inner.x - 30);
    expect(frame.y).toBeLessThanOrEqual(inner.y - 30 - GEOMETRY.titleHeight);
    expect(frame.x + frame.width).toBeGreaterThanOrEqual(inner.x + inner.width + 30);
    for (const value of Object.values(frame)) {
      expect(value % 10).toBe(0);
    }
  });
  it("stays within the zone around it", () => {
    const home = { x: 90, y: 180, width: 200, height: 110 };
    const frame = zoneAround(inner, home);
    expect(frame.x).toBeGreaterThan(home.x);
    expect(frame.y).toBeGreaterThan(home.y);
    expect(frame.x + frame.width).toBeLessThan(home.x + home.width);
    expect(frame.y + frame.height).toBeLessThan(home.y + home.height);
    expect(frame.x).toBeLessThanOrEqual(inner.x);
    expect(frame.y).toBeLessThanOrEqual(inner.y);
  });
});
