import { describe, expect, it } from "vitest";
import type { Property } from "../backend";
import {
  commonSchema,
  evidenceWords,
  helpWords,
  isFound,
  orderOfKeys,
  type Properties,
  propertyOf,
  statedBy,
  unbroken,
} from "./properties";

function property(key: string, over: Partial<Property> = {}): Property {
  return {
    key,
    title: key,
    valueType: "bool",
    choices: [],
    default: null,
    defaultSince: null,
    setBy: null,
    checks: [],
    note: null,
    versionNote: null,
    ...over,
  };
}

function states(values: { [key: string]: string }): Properties {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, evidence: { source: "person", name: "Ada" } },
    ]),
  );
}

const SCHEMA = [property("tls"), property("audit"), property("port", { valueType: "int" })];

describe("orderOfKeys", () => {
  it("puts what is stated first and what the component does not know last", () => {
    expect(orderOfKeys(SCHEMA, [states({ audit: "true", colour: "red" })])).toEqual([
      "audit",
      "tls",
      "port",
      "colour",
    ]);
  });

  it("shows only what several items have in common", () => {
    expect(orderOfKeys(SCHEMA, [states({ colour: "red" }), states({})])).toEqual([
      "tls",
      "audit",
      "port",
    ]);
  });
});

describe("statedBy", () => {
  it("tells nothing, one value and mixed values apart", () => {
    expect(statedBy([states({}), states({})], "tls").kind).toBe("nothing");
    expect(statedBy([states({ tls: "true" }), states({ tls: "true" })], "tls").kind).toBe("value");
    expect(statedBy([states({ tls: "true" }), states({ tls: "false" })], "tls").kind).toBe("mixed");
    expect(statedBy([states({ tls: "true" }), states({})], "tls").kind).toBe("mixed");
    expect(statedBy([states({}), states({ tls: "true" })], "tls").kind).toBe("mixed");
  });
});

describe("commonSchema", () => {
  it("keeps what has the same key and type everywhere", () => {
    const other = [property("audit"), property("port", { valueType: "text" })];
    expect(commonSchema([SCHEMA, other]).map(({ key }) => key)).toEqual(["audit"]);
    expect(commonSchema([SCHEMA])).toEqual(SCHEMA);
    expect(commonSchema([])).toEqual([]);
  });
});

describe("the words of a field", () => {
  it("finds a property by its flag and by what is not stated", () => {
    const line = {
      property: property("audit", { setBy: "--audit-policy-file" }),
      stated: { kind: "nothing" as const },
    };
    expect(isFound(line, "policy")).toBe(true);
    expect(isFound(line, "not stated")).toBe(true);
    expect(isFound(line, "policy port")).toBe(false);
    expect(isFound(line, "")).toBe(true);
  });

  it("says the default, since when it is so, and what sets it", () => {
    expect(
      helpWords(property("a", { default: "false", defaultSince: "1.9", setBy: "--audit" })),
    ).toBe("Default No since 1.9 · --audit");
    expect(helpWords(property("a"))).toBe("");
  });

  it("names the evidence", () => {
    expect(evidenceWords({ source: "person", name: "" })).toBe("stated");
    expect(evidenceWords({ source: "file", path: "pod.yaml", line: 7 })).toBe("pod.yaml:7");
  });

  it("makes a text field of a property that the component does not know", () => {
    expect(propertyOf(SCHEMA, "made_up")).toMatchObject({ title: "made up", valueType: "text" });
  });
});

describe("unbroken", () => {
  it("takes out the words that would break, and nothing else", () => {
    expect(unbroken("Default No since 1.9 · --anonymous-auth, spec.a/b")).toEqual([
      "Default No since 1.9 · ",
      "--anonymous-auth,",
      " ",
      "spec.a/b",
      "",
    ]);
    expect(unbroken("plain words - no more")).toEqual(["plain words - no more"]);
  });

  it("keeps every letter", () => {
    const text = "--a --b  c/d e-f";
    expect(unbroken(text).join("")).toBe(text);
  });
});
