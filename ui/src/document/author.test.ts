import { beforeEach, expect, it, vi } from "vitest";

const kept = vi.hoisted(() => ({ author: "", names: [] as string[] }));
vi.mock("./project", () => ({
  currentSettings: () => kept,
  useSettings: () => kept,
  setSettings: ({ author }: { author: string }) => {
    kept.author = author;
    kept.names.push(author);
    return Promise.resolve();
  },
}));

beforeEach(() => {
  vi.resetModules();
  Object.assign(kept, { author: "", names: [] });
});

it("keeps the name that was typed before something is saved, once", async () => {
  const { keepName, typeName } = await import("./author");
  typeName("  Ada Lovelace ");
  await keepName();
  await keepName();
  expect(kept.names).toEqual(["Ada Lovelace"]);
});

it("takes what is saved without a name as an answer, too", async () => {
  const { keepName, typeName } = await import("./author");
  await keepName();
  typeName("Too late");
  await keepName();
  expect(kept.names).toEqual([]);
});
