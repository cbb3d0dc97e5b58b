import { expect, it } from "vitest";
import { reuse } from "./reuse";

const OLD = { name: "etcd", zones: ["a", "b"], properties: { tls: { value: "yes" } }, note: null };

it("returns the old object when nothing differs", () => {
  expect(reuse(OLD, structuredClone(OLD))).toBe(OLD);
});

it("keeps the parts that did not change, and no other", () => {
  const fresh = { ...structuredClone(OLD), name: "store" };
  fresh.zones.push("c");
  const made = reuse(OLD, fresh);
  expect(made).toEqual(fresh);
  expect(made.properties).toBe(OLD.properties);
  expect(made.zones).not.toBe(OLD.zones);
});

it("takes what is new and drops what is gone", () => {
  const old: { [key: string]: unknown } = { a: { b: 1 }, gone: 1 };
  expect(reuse(old, { a: { b: 1 } })).toEqual({ a: { b: 1 } });
  expect(reuse(old, { a: { b: 1 }, gone: 1, fresh: undefined })).toHaveProperty("fresh");
  expect(reuse<unknown>({ 0: "a" }, ["a"])).toEqual(["a"]);
  expect(reuse<unknown>(null, { a: 1 })).toEqual({ a: 1 });
  expect(reuse<unknown>({ a: 1 }, null)).toBeNull();
  expect(reuse(undefined, 3)).toBe(3);
});
