import { describe, expect, it } from "vitest";
import type { Boundary, Element, ItemId, Placement } from "../backend";
import type { OpenDocument } from "../document/store";
import { membersOf } from "./members";
import { movedNodes, patchNodes } from "./nodes";
import { relatedTo } from "./related";

const element = (id: string, zones: string[] = []): Element => ({
  id,
  zones,
  name: id,
  kind: "process",
  component: "process",
  notes: "",
  properties: {},
  outOfScope: null,
});
const zone = (id: string, parent: string | null): Boundary => ({
  id,
  parent,
  name: id,
  component: "zone",
  notes: "",
  properties: {},
});
const at = (item: ItemId, x: number): [string, Placement] => [
  `d/${item.kind}:${item.id}`,
  { diagram: "d", item, frame: { x, y: 0, width: 100, height: 50 } },
];

const DOCUMENT = {
  elements: new Map([
    ["a", element("a", ["inner"])],
    ["b", element("b")],
    ["c", element("c")],
  ]),
  boundaries: new Map([
    ["outer", zone("outer", null)],
    ["inner", zone("inner", "outer")],
  ]),
  flows: new Map([
    [
      "f",
      {
        id: "f",
        name: "f",
        from: "a",
        to: "b",
        twoWay: false,
        notes: "",
        properties: {},
        outOfScope: null,
      },
    ],
  ]),
  placements: new Map([
    at({ kind: "element", id: "a" }, 0),
    at({ kind: "element", id: "b" }, 200),
    at({ kind: "boundary", id: "inner" }, 0),
    at({ kind: "boundary", id: "outer" }, 0),
  ]),
  threatsBySubject: new Map(),
} as unknown as OpenDocument;

const PICTURE = {
  diagram: "d",
  selected: new Set<string>(),
  related: null,
  label: (item: ItemId) => item.id,
};

describe("patchNodes", () => {
  const before = patchNodes([], DOCUMENT, PICTURE);

  it("puts zones behind elements and outer zones behind inner ones", () => {
    expect(before.map((it) => it.id)).toEqual([
      "boundary:outer",
      "boundary:inner",
      "element:a",
      "element:b",
    ]);
  });
  it("leaves out what has no place, such as a boundary that is a line", () => {
    const line: Boundary = { ...zone("line", null), component: "line", form: "line" };
    const boundaries = new Map([...DOCUMENT.boundaries, ["line", line]]);
    const nodes = patchNodes(before, { ...DOCUMENT, boundaries }, PICTURE);
    expect(nodes.map((it) => it.id)).toEqual(before.map((it) => it.id));
    expect(relatedTo({ ...DOCUMENT, boundaries }, [{ kind: "boundary", id: "line" }])).toEqual(
      new Set(["boundary:line"]),
    );
  });
  it("returns the same array when nothing changed", () => {
    expect(patchNodes(before, DOCUMENT, PICTURE)).toBe(before);
  });
  it("makes a new node only for what moved or was selected", () => {
    const b = { kind: "element", id: "b" } as const;
    const placements = new Map([...DOCUMENT.placements, at(b, 300)]);
    const after = patchNodes(before, { ...DOCUMENT, placements }, PICTURE);
    expect(after[3]?.position).toEqual({ x: 300, y: 0 });
    expect(after.slice(0, 3).every((node, index) => node === before[index])).toBe(true);
    const selected = patchNodes(before, DOCUMENT, {
      ...PICTURE,
      selected: new Set(["element:a"]),
    });
    expect(selected.filter((node, index) => node !== before[index]).map((it) => it.id)).toEqual([
      "element:a",
    ]);
  });
});

describe("movedNodes", () => {
  const before = patchNodes([], DOCUMENT, PICTURE);

  it("shows new places and where things land, and leaves all others as they are", () => {
    const frames = new Map([["element:b", { x: 300, y: 10, width: 100, height: 50 }]]);
    const after = movedNodes(before, frames, new Set(["inner"]));
    expect(after[3]?.position).toEqual({ x: 300, y: 10 });
    expect(after[1]?.className).toBe("landing");
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    expect(after[0]).toBe(before[0]);
  });
  it("is the same array while nothing moves", () => {
    expect(movedNodes(before, new Map(), new Set())).toBe(before);
  });
});

describe("membersOf", () => {
  it("finds members at any depth", () => {
    const keys = membersOf(DOCUMENT, ["outer"]).map((it) => it.id);
    expect(keys).toEqual(["inner", "a"]);
  });
});

describe("relatedTo", () => {
  it("follows flows from what is selected, and from what lies in a selected zone", () => {
    const b = relatedTo(DOCUMENT, [{ kind: "element", id: "b" }]);
    expect([...b].sort()).toEqual(["element:a", "element:b", "flow:f"]);
    const outer = relatedTo(DOCUMENT, [{ kind: "boundary", id: "outer" }]);
    expect(outer.has("flow:f") && outer.has("element:b")).toBe(true);
    expect(outer.has("element:c")).toBe(false);
  });
});
