import { describe, expect, it } from "vitest";
import type { ControlRow } from "../backend";
import { foundControls } from "./controls";

const control = (id: string, title: string, family: string): ControlRow => ({
  id,
  title,
  family,
  open: 1,
  controlled: 0,
  decided: 0,
});

describe("foundControls", () => {
  const all = [
    control("encrypt-etcd", "Encrypt secrets at rest", "Secrets management"),
    control("network-policy", "Network policies", "Networking"),
  ];
  const found = (text: string) => foundControls(all, text).map(({ id }) => id);

  it("returns everything when nothing is asked", () => {
    expect(found("  ")).toEqual(["encrypt-etcd", "network-policy"]);
  });

  it("looks for every word in title, family and key", () => {
    expect(found("SECRETS etcd")).toEqual(["encrypt-etcd"]);
    expect(found("networking")).toEqual(["network-policy"]);
    expect(found("networking etcd")).toEqual([]);
  });
});
