import { describe, expect, it } from "vitest";
import type { Course, FlowShape, ItemId, Placement } from "../backend";
import { placementKey } from "./item";
import { bestDiagram, diagramsShowing, nextPlace, onlyOn, shows } from "./places";

const element = (id: string): ItemId => ({ kind: "element", id });
const line: ItemId = { kind: "boundary", id: "line" };
const frame = { x: 0, y: 0, width: 160, height: 70 };
const point = { x: 0, y: 0 };

/** Three diagrams: A shows a, b and a line, B shows b and c, C shows b. */
const placements = new Map(
  [
    ["A", "a"],
    ["A", "b"],
    ["B", "b"],
    ["B", "c"],
    ["C", "b"],
  ].map(([diagram = "", id = ""]): [string, Placement] => [
    placementKey(diagram, element(id)),
    { diagram, item: element(id), frame },
  ]),
);
const document = {
  diagrams: ["A", "B", "C"].map((id, position) => ({ id, name: id, position })),
  placements,
  courses: new Map<string, Course>([
    [
      placementKey("A", line),
      { diagram: "A", item: line, curve: { start: point, through: point, end: point } },
    ],
  ]),
  shapes: new Map([["B/f", {} as FlowShape]]),
};

describe("places", () => {
  it("knows what shows an element, a line and a flow", () => {
    expect(diagramsShowing(document, element("b")).map((it) => it.id)).toEqual(["A", "B", "C"]);
    expect(diagramsShowing(document, line).map((it) => it.id)).toEqual(["A"]);
    expect(diagramsShowing(document, element("nowhere"))).toEqual([]);
    expect(shows(document, "B", { kind: "flow", id: "f" })).toBe(true);
    expect(shows(document, "A", { kind: "flow", id: "f" })).toBe(false);
  });

  it("stays where it is unless another diagram shows more", () => {
    expect(bestDiagram(document, "C", [element("b")])).toBe("C");
    expect(bestDiagram(document, "C", [element("b"), element("c")])).toBe("B");
    expect(bestDiagram(document, "C", [element("nowhere")])).toBeNull();
  });

  it("walks through the places of an element and comes back", () => {
    expect(nextPlace(document, "A", element("b"))).toBe("B");
    expect(nextPlace(document, "C", element("b"))).toBe("A");
    expect(nextPlace(document, "A", element("a"))).toBeNull();
    expect(nextPlace(document, "C", element("a"))).toBe("A");
  });

  it("counts what would stand nowhere without a diagram", () => {
    expect(onlyOn(document, "A")).toEqual([element("a"), line]);
    expect(onlyOn(document, "C")).toEqual([]);
  });
});
