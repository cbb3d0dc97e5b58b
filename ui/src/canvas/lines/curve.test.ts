import { expect, it } from "vitest";
import { bent, curveBox, curvePath, shiftedCurve } from "./curve";

const STRAIGHT = { start: { x: 0, y: 0 }, through: { x: 0, y: 50 }, end: { x: 0, y: 100 } };

it("passes the point between half way", () => {
  expect(curvePath({ ...STRAIGHT, through: { x: 20, y: 50 } })).toBe("M0 0Q40 50 0 100");
});

it("stays straight when an end moves", () => {
  const { start, through, end } = bent(STRAIGHT, "end", { x: 100, y: 100 });
  expect(through).toEqual({ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 });
});

it("lies in a box around its points", () => {
  const curve = { ...STRAIGHT, through: { x: 20, y: 50 } };
  expect(curveBox(curve)).toEqual({ x: 0, y: 0, width: 20, height: 100 });
});

it("moves as a whole", () => {
  expect(shiftedCurve(STRAIGHT, 10, -10).through).toEqual({ x: 10, y: 40 });
});
