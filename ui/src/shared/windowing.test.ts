import { describe, expect, it } from "vitest";
import { rowWindow, scrollToShow } from "./windowing";

describe("rowWindow", () => {
  it("draws a short list whole", () => {
    expect(rowWindow(5, 32, { top: 0, height: 400 })).toEqual({
      first: 0,
      end: 5,
      before: 0,
      after: 0,
    });
  });

  it("draws little of a long list, and keeps its full height", () => {
    for (const top of [0, 31, 32, 5_000, 160_000, 319_600, 999_999]) {
      const { first, end, before, after } = rowWindow(10_000, 32, { top, height: 400 });
      expect(end - first).toBeLessThan(40);
      expect(before + (end - first) * 32 + after).toBe(320_000);
    }
  });

  it("covers everything that can be seen", () => {
    for (let top = 0; top <= 32 * 100 - 400; top += 7) {
      const { first, end } = rowWindow(100, 32, { top, height: 400 });
      expect(first * 32).toBeLessThanOrEqual(top);
      expect(end * 32).toBeGreaterThanOrEqual(top + 400);
    }
  });

  it("draws nothing of an empty list", () => {
    expect(rowWindow(0, 32, { top: 90, height: 400 })).toEqual({
      first: 0,
      end: 0,
      before: 0,
      after: 0,
    });
  });
});

describe("scrollToShow", () => {
  it("does not move when the row is in view", () => {
    expect(scrollToShow(3, 32, { top: 50, height: 400 })).toBe(50);
  });

  it("moves up to a row above and down to a row below", () => {
    expect(scrollToShow(1, 32, { top: 50, height: 400 })).toBe(32);
    expect(scrollToShow(20, 32, { top: 50, height: 400 })).toBe(21 * 32 - 400);
  });
});
