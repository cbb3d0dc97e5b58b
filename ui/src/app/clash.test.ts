import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Action } from "./action";

let actions: readonly Action[] = [];

beforeAll(async () => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => undefined }));
  ({ ACTIONS: actions } = await import("./actions"));
});

/** What takes turns with another action under the same key, because the two never apply at once. */
const TURNS = /^(nudge Arrow|step |end-presentation|back)/;

describe("the keys", () => {
  it("never mean two things", () => {
    const taken = new Map<string, string>();
    for (const { id, chords } of actions.filter((it) => !TURNS.test(it.id))) {
      for (const chord of chords) {
        expect(taken.get(chord), `${chord} of "${id}"`).toBeUndefined();
        taken.set(chord, id);
      }
    }
  });
  it("have an action each, with an identity of its own", () => {
    expect(new Set(actions.map((it) => it.id)).size).toBe(actions.length);
  });
});
