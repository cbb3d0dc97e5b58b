import { describe, expect, it } from "vitest";
import type { Boundary, Element, ThreatRow } from "../backend";
import { threatsOf } from "./selected";

const threat = (id: string) => ({ id }) as ThreatRow;
const element = (id: string, zones: string[]) => [id, { id, zones } as unknown as Element] as const;
const zone = (id: string, parent: string | null) => [id, { id, parent } as Boundary] as const;

const PARTS = {
  threatsBySubject: new Map([
    ["element:api", [threat("1"), threat("2")]],
    ["element:store", [threat("3")]],
    ["flow:read", [threat("4")]],
  ]),
  elements: new Map([element("api", ["node"]), element("store", []), element("idle", ["node"])]),
  boundaries: new Map([zone("cluster", null), zone("node", "cluster"), zone("empty", null)]),
};
const ids = (items: Parameters<typeof threatsOf>[0]) => threatsOf(items, PARTS).map(({ id }) => id);

describe("threatsOf", () => {
  it("lists what is about the selected items, each once", () => {
    expect(ids([{ kind: "flow", id: "read" }])).toEqual(["4"]);
    expect(
      ids([
        { kind: "element", id: "api" },
        { kind: "element", id: "store" },
        { kind: "element", id: "api" },
      ]),
    ).toEqual(["1", "2", "3"]);
  });

  it("lists what is about the elements inside a zone, nested zones included", () => {
    expect(ids([{ kind: "boundary", id: "cluster" }])).toEqual(["1", "2"]);
    expect(ids([{ kind: "boundary", id: "empty" }])).toEqual([]);
  });
});
