import { describe, expect, it } from "vitest";
import type { CatalogueView, Component } from "../../backend";
import { wantedBy } from "./wanted";

const component = (id: string, title: string, more: Partial<Component> = {}) =>
  ({
    ...{ id, title, summary: "", group: "Basics", kind: id, palette: true, audited: false },
    ...{ aliases: [], ...more },
  }) as Component;

const CATALOGUE = {
  groups: ["Basics"],
  components: [
    component("process", "Process"),
    component("data-store", "Data store"),
    component("external-entity", "External entity"),
    component("zone", "Trust zone"),
    component("proxy", "Proxy", { kind: "process", summary: "Stands before a CDN." }),
  ],
} as unknown as CatalogueView;

const titles = (text: string, connected = false) =>
  wantedBy(CATALOGUE, text, connected).map((it) => it.title);
const CALLED = ["Process called “CDN”", "Data store called “CDN”", "External entity called “CDN”"];

describe("what is offered for a name that no component has", () => {
  it("is a component of each kind that takes it over", () => {
    expect(titles(" CDN ")).toEqual(["Proxy", ...CALLED]);
    expect(titles("order\tbook")[0]).toBe("Process called “order book”");
    expect(wantedBy(CATALOGUE, "orders", false)[1]).toMatchObject({
      key: "called-data-store",
      name: "orders",
      offer: { id: "data-store" },
    });
  });
  it("gives way to a component that is meant, and to nothing typed", () => {
    expect(titles("proxy")).toEqual(["Proxy"]);
    expect(titles("")).not.toContain("Process called “”");
  });
});

describe("what is no component", () => {
  it("is found by its words", () => {
    expect(titles("text")[0]).toBe("Text");
    expect(titles("note")[0]).toBe("Text");
    expect(titles("multiple")[0]).toBe("Multiple process");
  });
  it("is left out where a flow needs an element to go to", () => {
    expect(titles("text", true)).not.toContain("Text");
    expect(titles("trust zone", true)).not.toContain("Trust zone");
    expect(titles("multiple", true)[0]).toBe("Multiple process");
  });
});
