import { expect, it } from "vitest";
import type { Flow, FlowShape } from "../../backend";
import { attachEdit, carried, standingAt } from "./ends";

const box = (x: number) => ({ x, y: 0, width: 100, height: 60 });
const FLOW = { id: "f", from: "a", to: "b", twoWay: true } as Flow;
const SHAPE = {
  diagram: "d",
  flow: "f",
  points: [
    { x: 100, y: 30 },
    { x: 400, y: 30 },
  ],
  middle: { x: 250, y: 30 },
  label: null,
  crossings: [],
} satisfies FlowShape;

it("attaches one end, and keeps the other and both ways", () => {
  expect(attachEdit(FLOW, "to", "c")).toEqual({
    edit: "reattach",
    flow: "f",
    from: "a",
    to: "c",
    twoWay: true,
  });
  expect(attachEdit(FLOW, "from", "a")).toBeNull();
});

it("leads a loose end to the pointer, and to the border of what is under it", () => {
  const ends = [box(0), box(400)] as const;
  const loose = carried(SHAPE, ends, [], "to", { x: 300, y: 30 }, null);
  expect(loose.points).toEqual([
    { x: 100, y: 30 },
    { x: 300, y: 30 },
  ]);
  const over = carried(SHAPE, ends, [], "from", { x: 210, y: 30 }, box(200));
  expect(over.points[0]).toEqual({ x: 300, y: 30 });
});

it("takes the topmost element under the pointer", () => {
  const all = [
    { id: "a", frame: box(0) },
    { id: "b", frame: box(50) },
  ];
  expect(standingAt(all, { x: 70, y: 10 })?.id).toBe("b");
  expect(standingAt(all, { x: 10, y: 10 })?.id).toBe("a");
  expect(standingAt(all, { x: 500, y: 10 })).toBeNull();
});
