import { expect, it, vi } from "vitest";
import { plateOf } from "./plate";

vi.mock("../measure", () => ({ nameWidth: (name: string) => name.length * 7 }));

const LEVEL = { start: { x: 0, y: 0 }, through: { x: 50, y: 0 }, end: { x: 100, y: 0 } };
const UPRIGHT = { start: { x: 0, y: 0 }, through: { x: 0, y: 50 }, end: { x: 0, y: 100 } };

it("stands beyond the end that is read first, and grows with its badges away from the line", () => {
  const [bare, badged] = [plateOf("Wall", LEVEL, ""), plateOf("Wall", LEVEL, "TE")];
  expect(badged.width).toBe(bare.width + 28);
  expect(badged.x + badged.width).toBe(0);
  const above = plateOf("Wall", UPRIGHT, "TE");
  expect(above.y + above.height).toBe(0);
  expect(above.x + above.width / 2).toBeCloseTo(0, 0);
});
