import { beforeAll, expect, it, vi } from "vitest";
import type { Action } from "./action";
import { haveOtherWords, otherWords } from "./other-words";

let actions: readonly Action[] = [];

beforeAll(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  ({ ACTIONS: actions } = await import("./actions"));
});

it("knows other words for actions that there are", () => {
  const ids = new Set(actions.filter((it) => !it.keyOnly).map((it) => it.id));
  expect(haveOtherWords().filter((id) => !ids.has(id))).toEqual([]);
});

it("says nothing twice", () => {
  for (const { id, title } of actions) {
    const said = title.toLowerCase();
    const twice = otherWords(id)
      .split(" ")
      .filter((word) => word !== "" && said.includes(word));
    expect(twice, id).toEqual([]);
  }
});
