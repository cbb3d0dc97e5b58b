import { describe, expect, it } from "vitest";
import { acts, chordOf, type Press } from "./keys";

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe("chordOf", () => {
  it("reads Ctrl whatever the case of the letter", () => {
    expect(chordOf(press("z", { ctrlKey: true }), false)).toBe("Ctrl+z");
    expect(chordOf(press("Z", { ctrlKey: true, shiftKey: true }), false)).toBe("Ctrl+Shift+z");
  });
  it("reads the command key of a Mac as Ctrl, and its Ctrl as none of ours", () => {
    expect(chordOf(press("Z", { metaKey: true, shiftKey: true }), true)).toBe("Ctrl+Shift+z");
    expect(chordOf(press("e", { ctrlKey: true }), true)).toBe("Control+e");
  });
  it("finds letters by their place where keys write no Latin ones", () => {
    const ctrl = { ctrlKey: true };
    expect(chordOf(press("я", { code: "KeyZ", ...ctrl }), false)).toBe("Ctrl+z");
    expect(chordOf(press("Δ", { code: "KeyD", shiftKey: true, ...ctrl }), false)).toBe(
      "Ctrl+Shift+d",
    );
    expect(chordOf(press("б", { code: "Comma", ...ctrl }), false)).toBe("Ctrl+б");
    expect(chordOf(press("z", { code: "KeyY", ...ctrl }), false), "as on a German one").toBe(
      "Ctrl+z",
    );
    expect(chordOf(press("ą", { code: "KeyA" }), false)).toBe("ą");
  });
  it("leaves shift out of signs that need it and keeps it for named keys", () => {
    expect(chordOf(press("?", { shiftKey: true }))).toBe("?");
    expect(chordOf(press("ArrowUp", { shiftKey: true }))).toBe("Shift+ArrowUp");
  });
});

describe("acts", () => {
  it("leaves a text that is being edited alone", () => {
    expect(acts("outside-edits", "dirty-text")).toBe(false);
    expect(acts("outside-edits", "text")).toBe(true);
  });
  it("lets keys that mean nothing in a text act from there too", () => {
    expect(acts("anywhere", "dirty-text")).toBe(true);
  });
  it("keeps single keys out of texts and keys of the diagram to the diagram", () => {
    expect(acts("window", "text")).toBe(false);
    expect(acts("window", "control")).toBe(true);
    expect(acts("canvas", "control")).toBe(false);
    expect(acts("canvas", "canvas")).toBe(true);
  });
});
