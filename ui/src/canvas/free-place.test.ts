import { describe, expect, it } from "vitest";
import { freePlace } from "./free-place";
import { overlaps } from "./rect";

const SIZE = { width: 160, height: 70 };

describe("freePlace", () => {
  it("takes the place that is wanted where it is free, on the grid", () => {
    expect(freePlace({ x: 403, y: 297 }, SIZE, [])).toEqual({ x: 320, y: 260, ...SIZE });
  });
  it("steps aside, no farther than needed", () => {
    const taken = [{ x: 300, y: 240, width: 200, height: 110 }];
    const found = freePlace({ x: 400, y: 300 }, SIZE, taken);
    expect(taken.some((other) => overlaps(found, other))).toBe(false);
    expect(Math.abs(found.x - 320) + Math.abs(found.y - 260)).toBeLessThanOrEqual(100);
  });
  it("leaves room for a label where there is some, and is content without", () => {
    const taken = [{ x: 300, y: 240, width: 200, height: 110 }];
    const roomy = [{ x: 180, y: 180, width: 440, height: 230 }];
    const found = freePlace({ x: 400, y: 300 }, SIZE, taken, roomy);
    expect(roomy.some((other) => overlaps(found, other))).toBe(false);
    const everywhere = [{ x: -10_000, y: -10_000, width: 20_000, height: 20_000 }];
    const content = freePlace({ x: 400, y: 300 }, SIZE, taken, everywhere);
    expect(content).toEqual(freePlace({ x: 400, y: 300 }, SIZE, taken));
  });
  it("never covers anything in a crowded place", () => {
    const taken = Array.from({ length: 49 }, (_, at) => ({
      x: (at % 7) * 200,
      y: Math.floor(at / 7) * 110,
      ...SIZE,
    }));
    for (let at = 0; at < 4; at += 1) {
      const found = freePlace({ x: 700, y: 380 }, SIZE, taken);
      expect(taken.some((other) => overlaps(found, other))).toBe(false);
      taken.push(found);
    }
  });
  it("stands where it was wanted when everything is full", () => {
    const taken = [{ x: -10_000, y: -10_000, width: 20_000, height: 20_000 }];
    expect(freePlace({ x: 80, y: 35 }, SIZE, taken)).toEqual({ x: 0, y: 0, ...SIZE });
  });
});
