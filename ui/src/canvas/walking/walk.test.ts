import { describe, expect, it } from "vitest";
import { nextInDirection } from "./walk";

const place = (id: string, x: number, y: number) => ({
  id,
  frame: { x, y, width: 100, height: 40 },
});
const HERE = { x: 0, y: 0, width: 100, height: 40 };
const NONE = new Set<string>();

describe("nextInDirection", () => {
  it("takes the nearest ahead", () => {
    const places = [place("far", 600, 0), place("near", 300, 20), place("behind", -200, 0)];
    expect(nextInDirection(HERE, "right", places, NONE)?.id).toBe("near");
    expect(nextInDirection(HERE, "left", places, NONE)?.id).toBe("behind");
    expect(nextInDirection(HERE, "up", places, NONE)).toBeNull();
  });
  it("goes along a flow before it goes to what is nearer", () => {
    const places = [place("near", 300, 0), place("linked", 600, 100)];
    expect(nextInDirection(HERE, "right", places, new Set(["linked"]))?.id).toBe("linked");
  });
  it("does not call right what is far more below", () => {
    expect(nextInDirection(HERE, "right", [place("below", 100, 500)], NONE)).toBeNull();
    expect(nextInDirection(HERE, "down", [place("below", 100, 500)], NONE)?.id).toBe("below");
  });
});
