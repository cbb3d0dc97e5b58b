import { describe, expect, it } from "vitest";
import type { Boundary, Edit, Element, ItemId, Placement, Rect } from "../backend";
import { placementKey } from "../document/item";
import type { OpenDocument } from "../document/open-document";
import { center, contains, overlaps } from "./rect";
import { showingEdits } from "./showing";

const MIDDLE = { x: 300, y: 300 };

function element(id: string, zones: string[] = []): [string, Element] {
  const shared = { component: "process", notes: "", properties: {}, outOfScope: null };
  return [id, { ...shared, id, kind: "process", name: id, zones, multiple: false }];
}

function zone(id: string, parent: string | null = null): [string, Boundary] {
  return [id, { id, component: "zone", name: id, form: "zone", parent, notes: "", properties: {} }];
}

function placed(diagram: string, item: ItemId, frame: Rect): [string, Placement] {
  return [placementKey(diagram, item), { diagram, item, frame }];
}

const e = (id: string): ItemId => ({ kind: "element", id });
const z = (id: string): ItemId => ({ kind: "boundary", id });
const frame = (x: number, y: number, width = 160, height = 70) => ({ x, y, width, height });

/** On the first diagram stands everything; on the second one what a test places there. */
function document(...second: [string, Placement][]): OpenDocument {
  return {
    elements: new Map([element("in", ["zone"]), element("out"), element("other")]),
    boundaries: new Map([zone("zone"), zone("foreign")]),
    flows: new Map([["flow", { from: "in", to: "out" }]]),
    diagrams: ["A", "B"].map((id, position) => ({ id, name: id, position })),
    placements: new Map([
      placed("A", e("in"), frame(40, 60, 200, 90)),
      placed("A", e("out"), frame(600, 0)),
      placed("A", z("zone"), frame(0, 0, 400, 300)),
      ...second,
    ]),
    courses: new Map(),
    shapes: new Map(),
  } as unknown as OpenDocument;
}

function frameOf(edits: readonly Edit[], id: string): Rect {
  const found = edits.find((it) => it.edit === "place" && it.item.id === id);
  if (found?.edit !== "place") {
    throw new Error(`${id} is not shown.`);
  }
  return found.frame;
}

describe("showing something on another diagram", () => {
  it("keeps its size and covers nothing", () => {
    const there = placed("B", e("other"), frame(240, 260));
    const edits = showingEdits(document(there), "B", [e("in")], MIDDLE, false);
    const shown = frameOf(edits, "in");
    expect([shown.width, shown.height]).toEqual([200, 90]);
    expect(overlaps(shown, there[1].frame)).toBe(false);
  });

  it("stays in its zone where the diagram shows it, and out of other zones", () => {
    const own = placed("B", z("zone"), frame(1000, 1000, 400, 300));
    const foreign = placed("B", z("foreign"), frame(200, 200, 300, 300));
    const edits = showingEdits(document(own, foreign), "B", [e("in"), e("out")], MIDDLE, false);
    expect(contains(own[1].frame, center(frameOf(edits, "in")))).toBe(true);
    expect(overlaps(foreign[1].frame, frameOf(edits, "out"))).toBe(false);
  });

  it("draws a zone around its members, and around nothing else", () => {
    const member = placed("B", e("in"), frame(500, 500));
    const around = frameOf(showingEdits(document(member), "B", [z("zone")], MIDDLE, false), "zone");
    expect(contains(around, center(member[1].frame))).toBe(true);
    const between = placed("B", e("out"), frame(520, 520));
    const apart = frameOf(
      showingEdits(document(member, between), "B", [z("zone")], MIDDLE, false),
      "zone",
    );
    expect(contains(apart, center(between[1].frame))).toBe(false);
  });

  it("shows a flow by its ends, and what is there already not again", () => {
    const there = placed("B", e("out"), frame(0, 0));
    const flow = { kind: "flow", id: "flow" } as const;
    const edits = showingEdits(document(there), "B", [flow], MIDDLE, false);
    expect(edits.map((it) => it.edit === "place" && it.item.id)).toEqual(["in"]);
  });

  it("stands where it is dropped", () => {
    const edits = showingEdits(document(), "B", [e("in")], MIDDLE, true);
    const { x, y } = center(frameOf(edits, "in"));
    expect([Math.abs(x - MIDDLE.x), Math.abs(y - MIDDLE.y)].every((off) => off <= 5)).toBe(true);
  });
});
