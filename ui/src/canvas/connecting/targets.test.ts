import { describe, expect, it } from "vitest";
import { placementKey } from "../../document/item";
import type { OpenDocument } from "../../document/open-document";
import { nearestTarget, nextTarget, targetsNamed } from "./targets";

const element = (id: string, name: string, x: number, diagram = "A") => {
  const item = { kind: "element", id } as const;
  const frame = { x, y: 0, width: 100, height: 40 };
  return {
    element: [id, { id, name, component: "process" }] as const,
    placement: [placementKey(diagram, item), { diagram, item, frame }] as const,
  };
};

function drawn(...all: ReturnType<typeof element>[]): OpenDocument {
  return {
    elements: new Map(all.map((it) => it.element)),
    placements: new Map(all.map((it) => it.placement)),
  } as unknown as OpenDocument;
}

const ROW = drawn(
  element("shop", "Shop", 0),
  element("orders", "Orders", 200),
  element("archive", "Archive of orders", 400),
  element("away", "Orders elsewhere", 10, "B"),
);

describe("walking to the target of a flow", () => {
  it("begins at the nearest element of the diagram", () => {
    expect(nearestTarget(ROW, "A", "shop")).toBe("orders");
    expect(nearestTarget(ROW, "A", "archive")).toBe("orders");
  });
  it("begins at the source where that is alone", () => {
    expect(nearestTarget(ROW, "B", "away")).toBe("away");
  });
  it("goes from element to element and back onto the source", () => {
    expect(nextTarget(ROW, "A", "orders", "ArrowRight")).toBe("archive");
    expect(nextTarget(ROW, "A", "orders", "ArrowLeft")).toBe("shop");
    expect(nextTarget(ROW, "A", "shop", "ArrowLeft")).toBeNull();
    expect(nextTarget(ROW, "A", "shop", "Home")).toBeNull();
  });
});

describe("finding the target of a flow", () => {
  it("takes a part of the name, on this diagram alone", () => {
    const found = targetsNamed(ROW, "A", "shop", "ORD ");
    expect(found.map((it) => it.key)).toEqual(["archive", "orders"]);
    expect(targetsNamed(ROW, "A", "shop", " ")).toEqual([]);
  });
  it("offers the element itself behind the others", () => {
    const found = targetsNamed(ROW, "A", "archive", "o");
    expect(found.map((it) => [it.key, it.aside === "itself"])).toEqual([
      ["orders", false],
      ["shop", false],
      ["archive", true],
    ]);
  });
});
