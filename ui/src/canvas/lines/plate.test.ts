import { expect, it } from "vitest";
import { plateOf } from "./plate";

it("stands above a line that is upright, and beside one that lies", () => {
  const upright = { start: { x: 100, y: 300 }, through: { x: 100, y: 150 }, end: { x: 100, y: 0 } };
  expect(plateOf(32, upright)).toEqual({ x: 75, y: -20, width: 50, height: 20 });
  const lying = { start: { x: 0, y: 40 }, through: { x: 90, y: 40 }, end: { x: 300, y: 40 } };
  expect(plateOf(32, lying)).toEqual({ x: -50, y: 30, width: 50, height: 20 });
});

it("never grows beyond what a long name is shortened to", () => {
  const curve = { start: { x: 0, y: 0 }, through: { x: 0, y: 50 }, end: { x: 0, y: 90 } };
  expect(plateOf(900, curve).width).toBe(220);
});
