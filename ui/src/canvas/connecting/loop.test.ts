import { expect, it } from "vitest";
import { GEOMETRY } from "../geometry";
import { loopAround } from "./loop";

it("leads out of the right side and back into the top, around the corner between", () => {
  const points = loopAround({ x: 100, y: 200, width: 160, height: 70 });
  const out = GEOMETRY.loopSize;
  expect(points).toEqual([
    { x: 260, y: 223 },
    { x: 260 + out, y: 223 },
    { x: 260 + out, y: 200 - out },
    { x: 230, y: 200 - out },
    { x: 230, y: 200 },
  ]);
});
