import { expect, it } from "vitest";
import { readable } from "./chord";

it("writes keys as people know them", () => {
  expect(readable("Ctrl+Shift+z", false)).toBe("Ctrl+Shift+Z");
  expect(readable("Shift+ArrowLeft", false)).toBe("Shift+←");
  expect(readable("+", false)).toBe("+");
});

it("writes the signs of a Mac on a Mac", () => {
  expect(readable("Ctrl+Shift+z", true)).toBe("⌘⇧Z");
  expect(readable("Alt+1", true)).toBe("⌥1");
});
