import { describe, expect, it } from "vitest";
import type { Boundary, Element } from "../../backend";
import { wordsOf } from "./landing";

const zone = (id: string) => ({ id, name: id.toUpperCase(), parent: null }) as unknown as Boundary;
const document = {
  elements: new Map([["e", { id: "e", zones: ["a"] } as unknown as Element]]),
  boundaries: new Map(["a", "b"].map((id) => [id, zone(id)])),
};
const home = (...zones: string[]) => [{ item: { kind: "element" as const, id: "e" }, zones }];

describe("wordsOf", () => {
  it("says into which zone something would go", () => {
    expect(wordsOf(document, home("b"))).toEqual({ words: "Into B", changes: true });
    expect(wordsOf(document, home("a", "b"))).toEqual({ words: "Into B", changes: true });
  });
  it("says out of which zone, and where it stays", () => {
    expect(wordsOf(document, home())).toEqual({ words: "Out of A", changes: true });
    expect(wordsOf(document, home("a"))).toEqual({ words: "In A", changes: false });
  });
  it("says nothing outside of all zones", () => {
    const outside = [{ item: { kind: "boundary" as const, id: "b" }, zones: [] }];
    expect(wordsOf(document, outside)).toBeNull();
  });
});
