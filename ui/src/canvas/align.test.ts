import { describe, expect, it } from "vitest";
import { aligned, distributed, sameSize } from "./align";

const FRAMES = [
  { x: 0, y: 10, width: 100, height: 40 },
  { x: 250, y: 0, width: 60, height: 80 },
  { x: 130, y: 300, width: 160, height: 60 },
];

describe("aligned", () => {
  it("lines up by the outermost edge", () => {
    expect(aligned(FRAMES, "left").map((it) => it.x)).toEqual([0, 0, 0]);
    expect(aligned(FRAMES, "right").map((it) => it.x + it.width)).toEqual([310, 310, 310]);
    expect(aligned(FRAMES, "top").map((it) => it.y)).toEqual([0, 0, 0]);
    expect(aligned(FRAMES, "bottom").map((it) => it.y + it.height)).toEqual([360, 360, 360]);
  });
  it("lines up by the middle of the whole and moves in one direction only", () => {
    const centred = aligned(FRAMES, "center");
    expect(centred.map((it) => it.x + it.width / 2)).toEqual([155, 155, 155]);
    expect(centred.map((it) => it.y)).toEqual(FRAMES.map((it) => it.y));
    expect(aligned(FRAMES, "middle").map((it) => it.y + it.height / 2)).toEqual([180, 180, 180]);
  });
  it("changes nothing the second time", () => {
    for (const how of ["left", "center", "right", "top", "middle", "bottom"] as const) {
      const once = aligned(FRAMES, how);
      expect(aligned(once, how)).toEqual(once);
    }
  });
});

describe("distributed", () => {
  it("makes the gaps equal and keeps the outermost two", () => {
    const row = [
      { x: 0, y: 0, width: 100, height: 40 },
      { x: 400, y: 0, width: 100, height: 40 },
      { x: 110, y: 0, width: 60, height: 40 },
    ];
    expect(distributed(row, "horizontal").map((it) => it.x)).toEqual([0, 400, 220]);
    expect(distributed(row, "vertical").map((it) => it.x)).toEqual([0, 400, 110]);
  });
  it("never lets rounding move the last one", () => {
    const column = [0, 33, 71, 200].map((y) => ({ x: 0, y, width: 10, height: 7 }));
    const spread = distributed(column, "vertical");
    expect(spread[0]?.y).toBe(0);
    expect(spread[3]?.y).toBe(200);
    expect(spread.every((it) => Number.isInteger(it.y))).toBe(true);
  });
  it("leaves two as they are", () => {
    expect(distributed(FRAMES.slice(0, 2), "horizontal")).toEqual(FRAMES.slice(0, 2));
  });
});

describe("sameSize", () => {
  it("takes the size of the first, around each middle", () => {
    const wide = sameSize(FRAMES, "width");
    expect(wide.map((it) => it.width)).toEqual([100, 100, 100]);
    expect(wide.map((it) => it.x + it.width / 2)).toEqual(FRAMES.map((it) => it.x + it.width / 2));
    expect(wide.map((it) => it.height)).toEqual(FRAMES.map((it) => it.height));
  });
});
