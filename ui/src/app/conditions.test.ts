import { beforeAll, expect, it, vi } from "vitest";
import type { Action } from "./action";

let actions: readonly Action[] = [];
let needs: typeof import("./conditions").needs;

beforeAll(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  ({ ACTIONS: actions } = await import("./actions"));
  ({ needs } = await import("./conditions"));
});

it("names what comes first of all that is missing", () => {
  const project = needs("a project", () => false);
  expect(needs("a flow", () => false, project)()).toBe("a project");
  expect(needs("a flow", () => false)()).toBe("a flow");
  expect(needs("a flow", () => true)()).toBeNull();
});

it("asks for a project first, whatever an action needs", () => {
  const missing = new Set(actions.filter((it) => !it.keyOnly).map((it) => it.lacks()));
  expect([...missing].sort()).toEqual(["an open project", null]);
});
