import { expect, it } from "vitest";
import { withEntry } from "./save";

it("replaces, appends and takes out an entry", () => {
  expect(withEntry(["a", "b"], 0, "c")).toEqual(["c", "b"]);
  expect(withEntry(["a", "b"], 2, "c")).toEqual(["a", "b", "c"]);
  expect(withEntry(["a", "b"], 1, null)).toEqual(["a"]);
});
