import { expect, it, vi } from "vitest";

it("waits for what has to be finished first, and then for the edits that this made", async () => {
  const done: string[] = [];
  vi.stubGlobal("document", { activeElement: null });
  vi.stubGlobal("HTMLInputElement", class {});
  vi.stubGlobal("HTMLTextAreaElement", class {});
  vi.doMock("../backend", () => ({
    problemOf: () => ({ sentence: "" }),
    backend: {
      undo: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        done.push("edit");
        return null;
      },
    },
  }));
  const { undo } = await import("./store");
  const { onSettle, settle } = await import("./settle");
  onSettle(async () => {
    done.push("nudge");
    void undo().then(() => void undo());
  });
  await settle();
  expect(done).toEqual(["nudge", "edit", "edit"]);
});
