import { expect, it } from "vitest";
import { everything, NO_MARKS, toggled, upTo } from "./marking";

const ORDER = ["a", "b", "c", "d"];
const ids = (marks: typeof NO_MARKS) => [...marks.ids].sort();

it("adds to the open threat, and takes out again", () => {
  const two = toggled(NO_MARKS, "c", "a");
  expect(ids(two)).toEqual(["a", "c"]);
  expect(ids(toggled(two, "a", "c"))).toEqual(["c"]);
});

it("chooses a range in either direction, from where it started", () => {
  const down = upTo(NO_MARKS, "c", "b", ORDER);
  expect(ids(down)).toEqual(["b", "c"]);
  expect(ids(upTo(down, "a", "c", ORDER))).toEqual(["a", "b"]);
});

it("starts anew where the start of the range is gone", () => {
  expect(ids(upTo({ ids: new Set(["x"]), from: "x" }, "c", null, ORDER))).toEqual(["c"]);
});

it("chooses all", () => {
  expect(ids(everything(ORDER))).toEqual(ORDER);
});
