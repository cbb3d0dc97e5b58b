import { describe, expect, it } from "vitest";
import type { ThreatRow } from "../backend";
import { EVERY_THREAT, NO_LETTER } from "../document/threat-filter";
import { filterTest, grouped, isEveryThreat, type Line, type Orders, sorted, step } from "./lines";

const ORDERS: Orders = {
  letters: ["S", "T", "R", "I", "D", "E"].map((letter) => ({ letter, title: `name of ${letter}` })),
  severities: ["low", "medium", "high", "critical"],
  responses: ["mitigate", "accept"],
  rules: { "generic/process-spoofing": "Somebody poses as the process" },
};

function threat(id: string, over: Partial<ThreatRow> = {}): ThreatRow {
  return {
    id,
    rule: "generic/process-spoofing",
    own: false,
    letter: "S",
    category: "",
    subject: { kind: "element", id: "api" },
    subjectName: "API server",
    crossing: false,
    exposure: { order: 0, steps: 0, from: null, rising: false },
    severity: "medium",
    state: "open",
    asks: false,
    response: null,
    owner: "",
    expired: false,
    overdue: false,
    attackers: [],
    vectors: [],
    title: `Title ${id}`,
    ...over,
  };
}

const ids = (threats: readonly ThreatRow[]) => threats.map(({ id }) => id);
const shown = (lines: readonly Line[]) =>
  lines.map((line) => (line.kind === "group" ? `${line.title} (${line.count})` : line.threat.id));

describe("threats that people added", () => {
  const own = threat("own", { rule: "own", own: true });
  const all = [threat("found"), own];

  it("are told apart from those of rules", () => {
    for (const [source, found] of [
      ["any", ["found", "own"]],
      ["rules", ["found"]],
      ["people", ["own"]],
    ] as const) {
      const filter = { ...EVERY_THREAT, source };
      expect(ids(all.filter(filterTest(filter)))).toEqual(found);
      expect(isEveryThreat(filter)).toBe(source === "any");
    }
  });

  it("stand in a group of their own among the rules", () => {
    expect(shown(grouped(all, "rule", ORDERS, new Set()))).toEqual([
      "Added by people (1)",
      "own",
      "Somebody poses as the process (1)",
      "found",
    ]);
  });
});

describe("filterTest", () => {
  const all = [
    threat("a", { letter: "T", severity: "high", asks: true, owner: "Ada" }),
    threat("b", { subject: { kind: "flow", id: "f" }, subjectName: "Read pods", crossing: true }),
    threat("c", { subject: { kind: "flow", id: "f" }, subjectName: "Read pods", state: "decided" }),
  ];
  const through = (filter: Partial<typeof EVERY_THREAT>) =>
    ids(all.filter(filterTest({ ...EVERY_THREAT, ...filter })));

  it("lets everything through when nothing is asked", () => {
    expect(through({})).toEqual(["a", "b", "c"]);
    expect(isEveryThreat({ ...EVERY_THREAT, text: " " })).toBe(true);
    expect(isEveryThreat({ ...EVERY_THREAT, asks: true })).toBe(false);
  });

  it("looks for every word in title, subject, owner and rule", () => {
    expect(through({ text: "ADA title" })).toEqual(["a"]);
    expect(through({ text: "pods spoofing" })).toEqual(["b", "c"]);
    expect(through({ text: "pods ada" })).toEqual([]);
  });

  it("finds what somebody sees to, and what lies at a place", () => {
    expect(through({ owners: ["Ada"] })).toEqual(["a"]);
    const subject = { component: "etcd", zones: new Set(["inner", "outer"]) };
    const test = (filter: Partial<typeof EVERY_THREAT>) =>
      ids(
        all.filter(
          filterTest({ ...EVERY_THREAT, ...filter }, (it) =>
            it.subject.kind === "flow" ? subject : undefined,
          ),
        ),
      );
    expect(test({ components: ["etcd"] })).toEqual(["b", "c"]);
    expect(test({ zones: ["outer"], components: ["etcd"] })).toEqual(["b", "c"]);
    expect(test({ zones: ["elsewhere"] })).toEqual([]);
    expect(isEveryThreat({ ...EVERY_THREAT, zones: ["outer"] })).toBe(false);
  });

  it("finds what somebody can do, and by which vector", () => {
    const insider = threat("d", { attackers: ["insider", "outsider"], vectors: ["token"] });
    const found = (filter: Partial<typeof EVERY_THREAT>) =>
      ids([...all, insider].filter(filterTest({ ...EVERY_THREAT, ...filter })));
    expect(found({ attackers: ["outsider"] })).toEqual(["d"]);
    expect(found({ attackers: ["outsider"], vectors: ["image"] })).toEqual([]);
    expect(found({ vectors: ["token"] })).toEqual(["d"]);
    expect(isEveryThreat({ ...EVERY_THREAT, attackers: ["outsider"] })).toBe(false);
    expect(isEveryThreat({ ...EVERY_THREAT, vectors: ["token"] })).toBe(false);
  });

  it("finds threats that another pane lists", () => {
    expect(through({ among: { words: "Who?", ids: ["a", "c"] } })).toEqual(["a", "c"]);
    expect(isEveryThreat({ ...EVERY_THREAT, among: { words: "Who?", ids: [] } })).toBe(false);
  });

  it("finds threats of categories that STRIDE does not have", () => {
    const other = [threat("abuse", { letter: null, category: "Abuse of features" }), ...all];
    const found = (filter: Partial<typeof EVERY_THREAT>) =>
      ids(other.filter(filterTest({ ...EVERY_THREAT, ...filter })));
    expect(found({ letters: [NO_LETTER] })).toEqual(["abuse"]);
    expect(found({ letters: [NO_LETTER, "T"] })).toEqual(["abuse", "a"]);
    expect(found({ letters: ["T"] })).toEqual(["a"]);
    expect(found({ text: "features" })).toEqual(["abuse"]);
  });

  it("filters by letter, severity, state, crossing and question", () => {
    expect(through({ letters: ["T"] })).toEqual(["a"]);
    expect(through({ letters: ["S", "T"], severities: ["high"] })).toEqual(["a"]);
    expect(through({ states: ["decided"] })).toEqual(["c"]);
    expect(through({ crossing: true })).toEqual(["b"]);
    expect(through({ asks: true })).toEqual(["a"]);
  });

  it("tells a flow from the crossing that it makes", () => {
    expect(through({ about: { subject: "flow:f", crossing: true } })).toEqual(["b"]);
    expect(through({ about: { subject: "flow:f", crossing: false } })).toEqual(["c"]);
  });
});

describe("sorted", () => {
  it("puts the worst first and breaks ties by letter and title", () => {
    const all = [
      threat("low", { severity: "low" }),
      threat("e", { severity: "critical", letter: "E" }),
      threat("z", { severity: "critical", title: "z" }),
      threat("y", { severity: "critical", title: "y" }),
    ];
    expect(ids(sorted(all, { column: "severity", descending: true }, ORDERS))).toEqual([
      "y",
      "z",
      "e",
      "low",
    ]);
    expect(ids(sorted(all, { column: "severity", descending: false }, ORDERS))[0]).toBe("low");
  });

  it("puts the most exposed first, and of these the worst", () => {
    const at = (order: number) => ({ order, steps: 1, from: null, rising: true });
    const all = [
      threat("far", { exposure: at(6), severity: "critical" }),
      threat("near", { exposure: at(2), severity: "low" }),
      threat("worse", { exposure: at(2), severity: "high" }),
    ];
    const inOrder = sorted(all, { column: "exposure", descending: false }, ORDERS);
    expect(ids(inOrder)).toEqual(["worse", "near", "far"]);
  });

  it("sorts names with numbers as people do, and rows without an owner last", () => {
    const all = [
      threat("ten", { subjectName: "node 10" }),
      threat("two", { subjectName: "node 2", owner: "Bo" }),
    ];
    expect(ids(sorted(all, { column: "subject", descending: false }, ORDERS))).toEqual([
      "two",
      "ten",
    ]);
    expect(ids(sorted(all, { column: "owner", descending: false }, ORDERS))).toEqual([
      "two",
      "ten",
    ]);
  });

  it("leaves the given list as it is", () => {
    const all = Object.freeze([threat("b"), threat("a")]);
    sorted(all, { column: "title", descending: false }, ORDERS);
    expect(ids(all)).toEqual(["b", "a"]);
  });
});

describe("grouped", () => {
  const all = [
    threat("1", { letter: "E", subject: { kind: "flow", id: "f" }, subjectName: "Zeta" }),
    threat("2", { letter: "S" }),
    threat("3", { letter: "S", subject: { kind: "flow", id: "f" }, subjectName: "Zeta" }),
  ];

  it("keeps the order of the word STRIDE", () => {
    expect(shown(grouped(all, "letter", ORDERS, new Set()))).toEqual([
      "name of S (2)",
      "2",
      "3",
      "name of E (1)",
      "1",
    ]);
  });

  it("puts categories that STRIDE does not have behind the letters, by name", () => {
    const other = [
      threat("4", { letter: null, category: "Privacy" }),
      threat("5", { letter: null, category: "Abuse" }),
      threat("6", { letter: null, category: "" }),
      ...all,
    ];
    const headers = grouped(other, "letter", ORDERS, new Set()).filter((it) => it.kind === "group");
    expect(shown(headers)).toEqual([
      "name of S (2)",
      "name of E (1)",
      "Abuse (1)",
      "Outside STRIDE (1)",
      "Privacy (1)",
    ]);
  });

  it("orders elements by name and folds groups", () => {
    expect(shown(grouped(all, "element", ORDERS, new Set(["flow:f"])))).toEqual([
      "API server (1)",
      "2",
      "Zeta (2)",
    ]);
  });

  it("groups by rule, and puts what is about no crossing last", () => {
    const mixed = [threat("7", { rule: "a/rule" }), threat("8", { crossing: true })];
    expect(shown(grouped([...mixed], "rule", ORDERS, new Set()))).toEqual([
      "a/rule (1)",
      "7",
      "Somebody poses as the process (1)",
      "8",
    ]);
    expect(shown(grouped(mixed, "crossing", ORDERS, new Set()))).toEqual([
      "API server (1)",
      "8",
      "Not about a crossing (1)",
      "7",
    ]);
  });

  it("makes no headers without grouping", () => {
    expect(shown(grouped(all, "none", ORDERS, new Set()))).toEqual(["1", "2", "3"]);
  });

  it("steps over headers and stays at the ends", () => {
    const lines = grouped(all, "letter", ORDERS, new Set());
    expect(step(lines, 2, 1)).toBe(4);
    expect(step(lines, 4, 1)).toBe(4);
    expect(step(lines, 1, -1)).toBe(1);
    expect(step(lines, -1, 1)).toBe(1);
    expect(step(lines, 1, 99)).toBe(4);
  });
});
