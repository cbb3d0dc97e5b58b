import { expect, it } from "vitest";
import type { Boundary, Element, Flow } from "../backend";
import { choicesFor, type Items, isOutOfScope, subjectChoices } from "./subject-choice";

const element = (id: string, name: string, outOfScope: string | null = null) =>
  ({ id, name, kind: "process", outOfScope }) as Element;
const flow = (id: string, name: string, from: string, to: string) =>
  ({ id, name, from, to, twoWay: false, outOfScope: null }) as Flow;

const ITEMS: Items = {
  elements: new Map([
    ["s", element("s", "store")],
    ["a", element("a", "api", "not ours")],
  ]),
  flows: new Map([["f", flow("f", "read", "a", "s")]]),
  boundaries: new Map([["z", { id: "z", name: "hosts", form: "zone" } as Boundary]]),
};

it("lists elements, flows with their ends, and boundaries", () => {
  expect(subjectChoices(ITEMS).map(({ title, aside }) => `${title}: ${aside}`)).toEqual([
    "api: process",
    "store: process",
    "read: api → store",
    "hosts: zone",
  ]);
});

it("finds by words of the name and of the ends", () => {
  const all = subjectChoices(ITEMS);
  const titles = (text: string) => choicesFor(all, text).map(({ title }) => title);
  expect(titles("store")).toEqual(["store", "read"]);
  expect(titles("Read API")).toEqual(["read"]);
  expect(titles(" ")).toHaveLength(4);
  expect(titles("nothing")).toEqual([]);
});

it("knows what is out of scope", () => {
  expect(isOutOfScope(ITEMS, { kind: "element", id: "a" })).toBe(true);
  expect(isOutOfScope(ITEMS, { kind: "flow", id: "f" })).toBe(false);
  expect(isOutOfScope(ITEMS, { kind: "boundary", id: "z" })).toBe(false);
});
