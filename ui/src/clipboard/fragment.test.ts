import { describe, expect, it } from "vitest";
import type { ItemId } from "../backend";
import { placementKey } from "../document/item";
import type { OpenDocument } from "../document/open-document";
import { fragmentOf } from "./fragment";

const frame = (x: number, y: number, width = 160, height = 70) => ({ x, y, width, height });
const element = (id: string, zones: string[] = []) => [id, { id, name: id, zones }] as const;
const zone = (id: string, parent: string | null = null) =>
  [id, { id, name: id, parent, form: "zone" }] as const;
const placed = (kind: "element" | "boundary", id: string, at = frame(0, 0), diagram = "A") => {
  const item = { kind, id } as const;
  return [placementKey(diagram, item), { diagram, item, frame: at }] as const;
};

const DOCUMENT = {
  elements: new Map([
    element("a", ["inner"]),
    element("b", ["outer"]),
    element("c"),
    element("d", ["inner"]),
  ]),
  boundaries: new Map<string, object>([
    zone("outer"),
    zone("inner", "outer"),
    ["line", { id: "line", parent: null, form: "line" }],
  ]),
  flows: new Map([
    ["ab", { id: "ab", from: "a", to: "b" }],
    ["bc", { id: "bc", from: "b", to: "c" }],
  ]),
  placements: new Map([
    placed("boundary", "outer", frame(0, 0, 800, 600)),
    placed("boundary", "inner", frame(20, 20, 300, 300)),
    placed("element", "a", frame(40, 60)),
    placed("element", "b", frame(500, 60)),
    placed("element", "c", frame(1000, 60)),
    placed("element", "d", frame(0, 0), "B"),
  ]),
  courses: new Map([["A/boundary:line", { diagram: "A", item: { kind: "boundary", id: "line" } }]]),
  flowDrawings: new Map([
    ["A/ab", { diagram: "A", flow: "ab", bends: [{ x: 1, y: 2 }], label: null }],
  ]),
  shapes: new Map([
    ["A/ab", {}],
    ["A/bc", {}],
  ]),
  annotations: new Map([
    ["in", { id: "in", diagram: "A", text: "in", frame: frame(40, 200) }],
    ["out", { id: "out", diagram: "A", text: "out", frame: frame(2000, 0) }],
  ]),
} as unknown as OpenDocument;

type Copied = {
  [part in "elements" | "boundaries" | "flows" | "annotations"]: { id: string }[];
} & { courses: unknown[]; flowDrawings: unknown[] };

function copied(items: readonly ItemId[], texts?: ReadonlySet<string>) {
  const text = fragmentOf(DOCUMENT, "A", items, texts);
  return text === null ? null : (JSON.parse(text) as Copied);
}
const ids = (them: { id: string }[] | undefined) => them?.map((it) => it.id);

describe("what is copied", () => {
  it("takes a zone with all that lies in it here, and the flows between", () => {
    const fragment = copied([{ kind: "boundary", id: "outer" }]);
    expect(ids(fragment?.boundaries)).toEqual(["outer", "inner"]);
    expect(ids(fragment?.elements)).toEqual(["a", "b"]);
    expect(ids(fragment?.flows)).toEqual(["ab"]);
    expect(ids(fragment?.annotations)).toEqual(["in"]);
    expect(fragment?.flowDrawings).toHaveLength(1);
  });

  it("names no zone that is not copied", () => {
    const inner = copied([{ kind: "boundary", id: "inner" }]);
    expect(inner?.boundaries).toEqual([{ id: "inner", name: "inner", parent: null, form: "zone" }]);
    const alone = copied([{ kind: "element", id: "a" }]);
    expect(alone?.elements).toEqual([{ id: "a", name: "a", zones: [] }]);
  });

  it("takes lines as they run, and texts that are named", () => {
    const fragment = copied([{ kind: "boundary", id: "line" }], new Set(["out"]));
    expect(fragment?.courses).toHaveLength(1);
    expect(ids(fragment?.annotations)).toEqual(["out"]);
  });

  it("takes no flow without its ends, and nothing that is not shown here", () => {
    expect(copied([{ kind: "flow", id: "ab" }])).toBeNull();
    expect(copied([{ kind: "element", id: "d" }])).toBeNull();
    expect(copied([])).toBeNull();
  });
});
