import { describe, expect, it } from "vitest";
import type { Boundary, Element, Flow } from "../backend";
import { outline, visible } from "./tree";

const zone = (id: string, parent: string | null): Boundary => ({
  id,
  parent,
  name: id,
  component: "zone",
  notes: "",
  properties: {},
});
const element = (id: string, zones: string[]): Element => ({
  id,
  zones,
  name: id,
  kind: "process",
  component: "process",
  notes: "",
  properties: {},
  outOfScope: null,
});
const flow = (id: string, from: string, to: string): Flow => ({
  id,
  from,
  to,
  name: id,
  twoWay: false,
  notes: "",
  properties: {},
  outOfScope: null,
});

const MODEL = {
  boundaries: new Map([
    ["outer", zone("outer", null)],
    ["inner", zone("inner", "outer")],
  ]),
  elements: new Map([
    ["b", element("b", ["inner"])],
    ["a", element("a", ["outer"])],
    ["free", element("free", [])],
  ]),
  flows: new Map([["f", flow("f", "a", "b")]]),
};

describe("outline", () => {
  it("nests zones, puts elements below them and flows below where they start", () => {
    const lines = visible(outline(MODEL), () => true);
    expect(lines.map((it) => `${it.depth} ${it.name}`)).toEqual([
      "0 outer",
      "1 inner",
      "2 b",
      "1 a",
      "2 f → b",
      "0 free",
    ]);
  });
  it("lists a boundary that is a line, which contains nothing", () => {
    const line: Boundary = { ...zone("line", null), component: "line", form: "line" };
    const withLine = { ...MODEL, boundaries: new Map([...MODEL.boundaries, ["line", line]]) };
    const found = outline(withLine).find((it) => it.name === "line");
    expect(found?.kind).toBe("line");
    expect(found?.children).toEqual([]);
  });
  it("hides what lies in closed branches", () => {
    const lines = visible(outline(MODEL), (branch) => branch.name !== "outer");
    expect(lines.map((it) => it.name)).toEqual(["outer", "free"]);
  });
  it("shows an element of two zones in both, with different keys", () => {
    const both = { ...MODEL, elements: new Map([["x", element("x", ["outer", "inner"])]]) };
    const lines = visible(outline(both), () => true).filter((it) => it.name === "x");
    expect(new Set(lines.map((it) => it.key)).size).toBe(2);
  });
});
