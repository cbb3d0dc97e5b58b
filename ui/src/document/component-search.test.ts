import { describe, expect, it } from "vitest";
import { byGroup, isMeant, ranked } from "./component-search";
import type { Offer } from "./offers";

function offer(id: string, title: string, more: Partial<Offer> = {}): Offer {
  return {
    id,
    title,
    summary: "",
    group: "A",
    kind: "process",
    audited: false,
    aliases: [],
    ...more,
  };
}

const ETCD = offer("kubernetes/etcd", "etcd", { kind: "data-store", group: "B" });
const API = offer("kubernetes/api", "API server", { aliases: ["kube-apiserver"] });
const NODE = offer("kubernetes/node", "Node agent", { summary: "Talks to the API server." });
const ALL = [NODE, ETCD, API];

const found = (all: readonly Offer[], text: string) =>
  ranked(["A", "B"], all, text).map((it) => it.title);
const titles = (text: string) => found(ALL, text);

describe("what matches", () => {
  it("is everything by group and title when nothing is typed", () => {
    expect(titles(" ")).toEqual(["API server", "Node agent", "etcd"]);
    expect(byGroup(ranked(["A", "B"], ALL, "")).map((it) => it.group)).toEqual(["A", "B"]);
  });
  it("is found by aliases, and by titles before summaries", () => {
    expect(titles("kube-api")).toEqual(["API server"]);
    expect(titles("api")).toEqual(["API server", "Node agent"]);
    expect(titles("server api")).toEqual(["API server", "Node agent"]);
    expect(titles("nothing like it")).toEqual([]);
  });
  it("stands in the group of the best match first, and in no empty group", () => {
    const both = byGroup(ranked(["A", "B"], [...ALL, offer("b", "Backup of etcd")], "etcd"));
    expect(both.map((it) => it.group)).toEqual(["B", "A"]);
  });
});

describe("the first", () => {
  const gateway = offer("gateway", "API gateway or reverse proxy", {
    summary: "Before a service.",
  });
  const service = offer("api", "API service");
  it("is what is called exactly so", () => {
    expect(found([gateway, service], "api service")[0]).toBe("API service");
    expect(found([offer("a", "Cache of images"), offer("b", "Cache")], "cache")[0]).toBe("Cache");
  });
  it("is what has exactly that other name before what only begins so", () => {
    const token = offer("token", "Service account token");
    const process = offer("process", "Process", { aliases: ["service"] });
    expect(found([token, service, process], "service")).toEqual([
      "Process",
      "Service account token",
      "API service",
    ]);
  });
  it("begins with all words before it only has words that begin so", () => {
    const all = [offer("a", "Fast message queue"), offer("b", "Message queue")];
    expect(found(all, "message q")).toEqual(["Message queue", "Fast message queue"]);
    expect(found([offer("a", "Armed file"), offer("b", "Read me file")], "me fi")).toEqual([
      "Read me file",
      "Armed file",
    ]);
  });
  it("is an element where a zone matches no better", () => {
    const zone = offer("zone", "Worker node", { kind: "zone" });
    const worker = offer("worker", "Background worker");
    expect(found([zone, worker], "worker")).toEqual(["Background worker", "Worker node"]);
    expect(found([zone, worker], "worker node")).toEqual(["Worker node"]);
  });
});

it("tells what somebody means from what only holds the words", () => {
  expect(isMeant(API, "api")).toBe(true);
  expect(isMeant(API, "KUBE-APISERVER")).toBe(true);
  expect(isMeant(API, "server")).toBe(false);
  expect(isMeant(NODE, "server")).toBe(false);
});
