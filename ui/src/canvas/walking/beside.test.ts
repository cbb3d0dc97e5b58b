import { describe, expect, it } from "vitest";
import { overlaps } from "../rect";
import { placeBeside } from "./beside";

const HERE = { x: 0, y: 0, width: 160, height: 60 };

describe("placeBeside", () => {
  it("stands straight ahead with room for a label", () => {
    expect(placeBeside(HERE, "right", [])).toEqual({ ...HERE, x: 300 });
    expect(placeBeside(HERE, "left", [])).toEqual({ ...HERE, x: -300 });
    expect(placeBeside(HERE, "down", [])).toEqual({ ...HERE, y: 140 });
    expect(placeBeside(HERE, "up", [])).toEqual({ ...HERE, y: -140 });
  });
  it("covers nothing and stays in the direction", () => {
    const taken = [{ x: 280, y: -20, width: 200, height: 100 }];
    const found = placeBeside(HERE, "right", taken);
    expect(taken.some((it) => overlaps(it, found))).toBe(false);
    expect(found.x).toBeGreaterThan(HERE.width);
    expect(found.y).toBeGreaterThan(0);
  });
});
