import { describe, expect, it } from "vitest";
import type { Component, Property } from "../backend";
import { available } from "./unavailable";

const property = (key: string): Property => ({
  key,
  title: key,
  valueType: "text",
  choices: [],
  default: null,
  defaultSince: null,
  setBy: null,
  checks: [],
  note: null,
  versionNote: null,
});

const api: Component = {
  id: "kubernetes/kube-apiserver",
  title: "kube-apiserver",
  summary: "",
  group: "",
  kind: "process",
  palette: true,
  audited: true,
  aliases: [],
  ports: ["6443", "8080"].map((port) => ({ port, purpose: "", versionNote: null })),
  properties: [property("insecure_port"), property("audit_policy")],
};

const note = "Port 8080 is not served since 1.20.";
const part = (port: string, key: string, component = api.id) => ({
  component,
  port,
  property: key,
  note,
});
const gone = [part("8080", ""), part("", "insecure_port"), part("6443", "", "kubernetes/other")];
const keys = ({ properties }: ReturnType<typeof available>) => properties.map(({ key }) => key);

describe("available", () => {
  it("leaves out what the version does not have and says once what took its place", () => {
    const there = available(api, gone, {});
    expect(there.ports.map(({ port }) => port)).toEqual(["6443"]);
    expect(keys(there)).toEqual(["audit_policy"]);
    expect(there.notes).toEqual([note]);
  });

  it("keeps what somebody stated, and everything while nothing is known", () => {
    const stated = { insecure_port: { value: "served", evidence: { source: "person", name: "" } } };
    expect(keys(available(api, gone, stated as never))).toEqual(["insecure_port", "audit_policy"]);
    expect(available(api, [], {})).toMatchObject({ ports: api.ports, notes: [] });
  });
});
