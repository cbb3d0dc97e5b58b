import { beforeAll, describe, expect, it, vi } from "vitest";
import type { MenuEntry } from "../backend";

let entries: readonly MenuEntry[] = [];

beforeAll(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  const { menuParts } = await import("./menus");
  entries = menuParts(true).flatMap((part) => part.groups.flat());
});

const called = (id: string) => entries.find((it) => it.id === id);

describe("the native menus", () => {
  it("take the keys that mean the same everywhere", () => {
    expect(called("report")).toMatchObject({ title: "Export the report…", chord: "Ctrl+e" });
    expect(called("threats")).toMatchObject({ chord: "Alt+2" });
  });
  it("leave keys to the page that mean something else in a text", () => {
    const own = ["undo", "redo", "all", "clip-cut", "clip-copy", "clip-paste", "clip-duplicate"];
    for (const id of [...own, "draw-right", "draw-left", "draw-down", "draw-up", "group"]) {
      expect(called(id), id).toMatchObject({ chord: null });
    }
    expect(called("draw-right")?.title).toBe("Add a connected element to the right (Alt+→)");
  });
});
