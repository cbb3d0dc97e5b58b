import { describe, expect, it } from "vitest";
import { acts, chordOf, type Press } from "./keys";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe("chordOf", () => {
  it("reads Ctrl and the command key alike, whatever the case of the letter", () => {
    expect(chordOf(press("z", { ctrlKey: true }))).toBe("Ctrl+z");
    expect(chordOf(press("Z", { metaKey: true, shiftKey: true }))).toBe("Ctrl+Shift+z");
  });
  it("leaves shift out of signs that need it and keeps it for named keys", () => {
    expect(chordOf(press("?", { shiftKey: true }))).toBe("?");
    expect(chordOf(press("ArrowUp", { shiftKey: true }))).toBe("Shift+ArrowUp");
  });
});

describe("acts", () => {
  it("leaves a text that is being edited alone", () => {
    expect(acts("anywhere", "dirty-text")).toBe(false);
    expect(acts("anywhere", "text")).toBe(true);
  });
  it("keeps single keys out of texts and keys of the diagram to the diagram", () => {
    expect(acts("window", "text")).toBe(false);
    expect(acts("window", "control")).toBe(true);
    expect(acts("canvas", "control")).toBe(false);
    expect(acts("canvas", "canvas")).toBe(true);
  });
});
