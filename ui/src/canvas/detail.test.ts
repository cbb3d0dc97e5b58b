import { describe, expect, it } from "vitest";
import { detailAt, labelBoostAt } from "./detail";

describe("detailAt", () => {
  it("leaves details out before names", () => {
    expect([1, 0.5, 0.3, 0.1].map((zoom) => detailAt(zoom).level)).toEqual([
      "all",
      "names",
      "shapes",
      "blocks",
    ]);
  });
  it("never draws names smaller than the drawing and lets them shrink less", () => {
    expect(detailAt(2).boost).toBe(1);
    expect(detailAt(0.3).boost * 0.3).toBeGreaterThan(detailAt(0.6).boost * 0.6 * 0.7);
    for (let zoom = 0.1; zoom < 4; zoom += 0.05) {
      expect(detailAt(zoom).boost).toBeGreaterThanOrEqual(1);
      expect(detailAt(zoom).boost).toBeLessThanOrEqual(2);
    }
  });
});

describe("labelBoostAt", () => {
  it("lets names of flows shrink less than shapes, and never writes them larger than names of elements", () => {
    expect(labelBoostAt(1)).toBe(1);
    for (let zoom = 0.36; zoom < 0.55; zoom += 0.01) {
      expect(labelBoostAt(zoom)).toBeGreaterThan(1);
      expect(labelBoostAt(zoom) * 12).toBeLessThanOrEqual(detailAt(zoom).boost * 14);
    }
  });
});
