import { describe, expect, it } from "vitest";
import type { Component } from "../backend";
import { search } from "./component-search";

function component(id: string, title: string, more: Partial<Component> = {}): Component {
  return {
    id,
    title,
    summary: "",
    group: "A",
    kind: "process",
    palette: true,
    audited: false,
    aliases: [],
    ports: [],
    properties: [],
    ...more,
  };
}

const ETCD = component("kubernetes/etcd", "etcd", { kind: "data-store", group: "B" });
const API = component("kubernetes/api", "API server", { aliases: ["kube-apiserver"] });
const NODE = component("kubernetes/node", "Node agent", { summary: "Talks to the API server." });
const ALL = [NODE, ETCD, API, component("x", "Hidden", { palette: false })];

const titles = (text: string) =>
  search(["A", "B"], ALL, text).flatMap((it) => it.components.map((found) => found.title));

describe("search", () => {
  it("offers everything of the palette by group when nothing is typed", () => {
    expect(search(["A", "B"], ALL, "").map((it) => it.group)).toEqual(["A", "B"]);
    expect(titles(" ")).toEqual(["API server", "Node agent", "etcd"]);
  });
  it("finds aliases and puts titles before summaries", () => {
    expect(titles("kube-api")).toEqual(["API server"]);
    expect(titles("api")).toEqual(["API server", "Node agent"]);
    expect(titles("server api")).toEqual(["API server", "Node agent"]);
  });
  it("puts the group of the best match first and leaves empty groups out", () => {
    expect(search(["A", "B"], ALL, "etcd").map((it) => it.group)).toEqual(["B"]);
    expect(titles("nothing like it")).toEqual([]);
  });
});
