import { expect, it } from "vitest";
import type { Element } from "../../backend";
import { linesOf, MOST_LISTED, worksheetGroups } from "./groups";

const element = (id: string): Element => ({
  id,
  name: id,
  kind: "process",
  component: "process",
  notes: "",
  zones: [],
  properties: {},
  outOfScope: null,
});
const row = (id: string, prefilled: boolean) => ({
  element: id,
  name: id,
  prefilled,
  strengths: [],
});

it("lists worksheets first, then what an audit filled in, then the others", () => {
  const elements = ["other", "etcd", "proxy", "api"].map(element);
  const rows = [row("api", true), row("etcd", true), row("proxy", false)];
  const { groups } = worksheetGroups(elements, rows, "");
  expect(groups.map(({ elements }) => elements.map(({ id }) => id))).toEqual([
    ["proxy"],
    ["api", "etcd"],
    ["other"],
  ]);
  expect(worksheetGroups(elements, rows, " ETC").groups).toHaveLength(1);
});

it("gives a text the lines that it takes, within bounds", () => {
  expect(linesOf("", 40, 2)).toBe(2);
  expect(linesOf(`${"x".repeat(50)}\ny`, 40, 2)).toBe(3);
  expect(linesOf("\n".repeat(30), 40, 2)).toBe(8);
});

it("says how many are not listed", () => {
  const elements = Array.from({ length: MOST_LISTED + 5 }, (_, at) => element(`e${at}`));
  const { groups, more } = worksheetGroups(elements, [], "");
  expect(groups[0]?.elements).toHaveLength(MOST_LISTED);
  expect(more).toBe(5);
});
