import { describe, expect, it, vi } from "vitest";
import type { Rect } from "../backend";
import { overlaps } from "./rect";
import { grownTab, roomOfTab, tabOf } from "./tab-room";

vi.mock("./measure", () => ({ nameWidth: (name: string) => name.length * 7 }));

const rect = (x: number, y: number, width = 100, height = 20): Rect => ({ x, y, width, height });
const ZONE = rect(0, 0, 400, 300);
const TAB = rect(0, 0);

describe("roomOfTab", () => {
  it("grows as far as it wants where nothing is in the way", () => {
    expect(roomOfTab(TAB, ZONE, [rect(300, 200), rect(-120, -10)], 1.75)).toBe(1.75);
  });
  it("stops before what lies on the right or below, whichever it meets last", () => {
    expect(roomOfTab(TAB, ZONE, [rect(130, 5)], 1.75)).toBe(1.3);
    expect(roomOfTab(TAB, ZONE, [rect(20, 24)], 1.75)).toBe(1.2);
    expect(roomOfTab(TAB, ZONE, [rect(130, 24)], 1.75)).toBe(1.3);
  });
  it("ends where its zone does, and is never smaller than the drawing", () => {
    expect(roomOfTab(TAB, rect(0, 0, 125, 300), [], 1.75)).toBe(1.25);
    expect(roomOfTab(TAB, ZONE, [rect(40, 5)], 1.75)).toBe(1);
  });
  it("covers nothing of what it kept free", () => {
    // Sizes that divide without a rest.
    const frame = rect(0, 0, 128, 16);
    for (let at = 0; at < 300; at += 1) {
      const other = rect(((at * 37) % 260) - 80, ((at * 53) % 90) - 30, 60, 20);
      const tab = { frame, room: roomOfTab(frame, ZONE, [other], 1.75) };
      expect(overlaps(grownTab(tab, 1.75), other)).toBe(overlaps(frame, other));
    }
  });
});

describe("tabOf", () => {
  it("hangs in the corner, with its letters, and never leaves the zone", () => {
    const [bare, badged] = [tabOf("Edge", ZONE, ""), tabOf("Edge", ZONE, "TE")];
    expect([bare.x, bare.y, bare.height]).toEqual([0, 0, 20]);
    expect(badged.width).toBe(bare.width + 28);
    expect(tabOf("Edge".repeat(40), ZONE, "TE").width).toBe(400);
  });
});

it("grows with the rest until it has no room", () => {
  expect(grownTab({ frame: TAB, room: 1.25 }, 1.125)).toEqual(rect(0, 0, 112.5, 22.5));
  expect(grownTab({ frame: TAB, room: 1.25 }, 1.75)).toEqual(rect(0, 0, 125, 25));
});
