import { expect, it } from "vitest";
import { LEAST, sized } from "./sizes";

const FRAME = { x: 10, y: 20, width: 160, height: 70 };

it("grows to the right and downwards", () => {
  expect(sized(FRAME, { x: 8, y: 16 }, LEAST.element)).toEqual({
    ...FRAME,
    width: 168,
    height: 86,
  });
});

it("stops where it would be too small", () => {
  expect(sized(FRAME, { x: -800, y: -800 }, LEAST.element)).toEqual({
    ...FRAME,
    width: 80,
    height: 40,
  });
});

it("leaves what is too small already as it is", () => {
  const low = { ...FRAME, height: 30 };
  expect(sized(low, { x: 8, y: -8 }, LEAST.element)).toEqual({ ...low, width: 168 });
});
