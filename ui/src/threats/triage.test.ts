import { describe, expect, it } from "vitest";
import { keyOf, pieces, responseFor } from "./triage";

describe("responseFor", () => {
  it("knows the six keys in either case", () => {
    const offered = [
      "mitigate",
      "accept",
      "transfer",
      "eliminate",
      "not-applicable",
      "needs-investigation",
      "reopen",
    ] as const;
    expect([..."mATENi"].map((key) => responseFor(key, offered))).toEqual(offered.slice(0, 6));
    expect(responseFor("R", offered)).toBeNull();
    expect(responseFor("M", ["accept"])).toBeNull();
  });

  it("gives no two responses the same key", () => {
    const keys = (["mitigate", "accept", "transfer", "eliminate"] as const).map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("pieces", () => {
  it("sets values apart where their fact is told, and nowhere else", () => {
    const told = pieces("none is none of etcd; TLS of etcd is none.", [
      { sentence: "TLS of etcd is none", value: "none" },
    ]);
    expect(told).toEqual([
      { text: "none is none of etcd; TLS of etcd is ", value: false },
      { text: "none", value: true },
      { text: ".", value: false },
    ]);
  });

  it("loses no character", () => {
    const sentence = "Port of API is 443; Port of API is 443; Name is not stated.";
    const facts = [
      { sentence: "Port of API is 443", value: "443" },
      { sentence: "Port of API is 443", value: "443" },
      { sentence: "Name is not stated", value: null },
    ];
    expect(
      pieces(sentence, facts)
        .map(({ text }) => text)
        .join(""),
    ).toBe(sentence);
  });
});
