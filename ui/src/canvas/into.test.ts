import { expect, it } from "vitest";
import { clearOf, EDGE, into } from "./into";

const MAP = { x: 700, y: 500, width: 168, height: 104 };

it("moves as little as needed, and not at all where there is no room", () => {
  expect(into(0, 100, 400)).toBe(EDGE);
  expect(into(350, 100, 400)).toBe(400 - EDGE - 450);
  expect(into(100, 100, 400)).toBe(0);
  expect(into(0, 400, 400)).toBe(0);
});

it("leaves the map free, the shorter way and where there is room", () => {
  expect(clearOf(MAP, { x: 100, y: 520, width: 160, height: 70 })).toEqual({ x: 0, y: 0 });
  expect(clearOf(MAP, { x: 720, y: 480, width: 160, height: 70 })).toEqual({ x: 0, y: -74 });
  expect(clearOf(MAP, { x: 560, y: 520, width: 160, height: 70 })).toEqual({ x: -44, y: 0 });
  const tall = { x: 560, y: 40, width: 160, height: 520 };
  expect(clearOf(MAP, tall)).toEqual({ x: -44, y: 0 });
});
