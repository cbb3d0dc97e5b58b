import { describe, expect, it } from "vitest";
import type { Rect } from "../backend";
import { plateOf, roomFor, scaled } from "./label-room";
import { overlaps } from "./rect";

const rect = (x: number, y: number, width = 100, height = 20): Rect => ({ x, y, width, height });

describe("roomFor", () => {
  it("lets a name that stands alone grow as far as it wants", () => {
    expect(roomFor([rect(0, 0)], [rect(500, 0)], 2)).toEqual([2]);
  });
  it("stops where two that grow would meet, and before what stays", () => {
    expect(roomFor([rect(0, 0), rect(150, 0)], [], 2)).toEqual([1.5, 1.5]);
    expect(roomFor([rect(0, 0)], [rect(120, 0)], 2)).toEqual([1.4]);
    expect(roomFor([rect(0, 0), rect(0, 30)], [], 2)).toEqual([1.5, 1.5]);
  });
  it("never makes a name smaller than the drawing", () => {
    expect(roomFor([rect(0, 0), rect(20, 0)], [rect(0, 0)], 2)).toEqual([1, 1]);
  });
  it("keeps all that were apart apart", () => {
    const plates = Array.from({ length: 200 }, (_, at) =>
      rect((at % 14) * 131 + ((at * 37) % 23), Math.floor(at / 14) * 33 + ((at * 11) % 9)),
    );
    const grown = roomFor(plates, [], 2).map((factor, at) =>
      scaled(plates[at] ?? rect(0, 0), factor),
    );
    grown.forEach((one, at) => {
      expect(grown.slice(at + 1).filter((other) => overlaps(one, other))).toEqual([]);
    });
  });
});

describe("plateOf", () => {
  const label = { frame: rect(0, 0, 120, 47), lines: ["Watch", "pods"], detail: "HTTPS 6443" };
  it("is what the core says where everything is told", () => {
    expect(plateOf(label, true)).toEqual(label.frame);
  });
  it("keeps its middle where only the name is told", () => {
    const plate = plateOf(label, false);
    expect(plate.height).toBe(34);
    expect(plate.width).toBeLessThan(120);
    expect([plate.x + plate.width / 2, plate.y + plate.height / 2]).toEqual([60, 23.5]);
  });
});
