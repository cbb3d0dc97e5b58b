import { describe, expect, it } from "vitest";
import type { OpenDocument } from "../document/open-document";
import { onNoDiagram, placesOf } from "./where";

const place = (diagram: string, id: string) =>
  [`${diagram}/element:${id}`, { diagram, item: { kind: "element", id } }] as const;
const DOCUMENT = {
  placements: new Map([place("A", "here"), place("B", "here"), place("B", "there")]),
  courses: new Map(),
  flows: new Map([["flow", { id: "flow", from: "here", to: "there" }]]),
  elements: new Map(
    ["here", "there", "lost", "also lost"].map((id) => [id, { id, name: id, kind: "process" }]),
  ),
  boundaries: new Map([["zone", { id: "zone", name: "zone", form: "zone" }]]),
} as unknown as OpenDocument;

describe("where things stand", () => {
  it("tells the shown diagram from the others and from none", () => {
    const places = placesOf(DOCUMENT, "A");
    expect(places({ kind: "element", id: "here" })).toBe("here");
    expect(places({ kind: "element", id: "there" })).toBe("elsewhere");
    expect(places({ kind: "element", id: "lost" })).toBe("nowhere");
    expect(places({ kind: "flow", id: "flow" })).toBe("elsewhere");
    expect(placesOf(DOCUMENT, "B")({ kind: "flow", id: "flow" })).toBe("here");
  });

  it("lists what no diagram shows by name", () => {
    const names = onNoDiagram(DOCUMENT, placesOf(DOCUMENT, "A")).map((it) => it.name);
    expect(names).toEqual(["also lost", "lost", "zone"]);
  });
});
