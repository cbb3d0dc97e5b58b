import { expect, it } from "vitest";
import type { Boundary, Component, Element, Flow } from "../backend";
import type { Items } from "../document/catalogue";
import { subjectsOf } from "./subjects";

const ITEMS: Items = {
  elements: new Map([
    ["api", { id: "api", zones: ["inner"] } as unknown as Element],
    ["user", { id: "user", zones: [] } as unknown as Element],
  ]),
  flows: new Map([["call", { id: "call", from: "user", to: "api" } as Flow]]),
  boundaries: new Map([
    ["inner", { id: "inner", parent: "outer" } as Boundary],
    ["outer", { id: "outer", parent: null } as Boundary],
  ]),
};

it("knows all zones around an element, and around either end of a flow", () => {
  const subjectOf = subjectsOf(ITEMS, (_, { kind }) => ({ id: `a ${kind}` }) as Component);
  const zones = (subject: { kind: "element" | "flow" | "boundary"; id: string }) =>
    [...(subjectOf({ subject })?.zones ?? [])].sort();
  expect(zones({ kind: "element", id: "api" })).toEqual(["inner", "outer"]);
  expect(zones({ kind: "element", id: "user" })).toEqual([]);
  expect(zones({ kind: "flow", id: "call" })).toEqual(["inner", "outer"]);
  expect(zones({ kind: "boundary", id: "inner" })).toEqual(["inner", "outer"]);
  expect(subjectOf({ subject: { kind: "flow", id: "call" } })?.component).toBe("a flow");
});
