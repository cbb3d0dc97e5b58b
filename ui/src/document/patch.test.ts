import { describe, expect, it } from "vitest";
import type { Changed, Document, Element, Status, ThreatRow } from "../backend";
import { openDocument } from "./open-document";
import { patch } from "./patch";

const STATUS: Status = {
  undo: null,
  redo: null,
  savedAt: "",
  notBackedUp: null,
  notSaved: null,
  elements: 0,
  flows: 0,
  crossings: 0,
  threats: 0,
  open: 0,
  controlled: 0,
  decided: 0,
  questions: 0,
  coverage: 0,
};

const element = (id: string, name = id): Element => ({
  id,
  name,
  kind: "process",
  component: "process",
  notes: "",
  zones: [],
  properties: {},
  outOfScope: null,
});

const threat = (id: string, subject: string, title = id): ThreatRow => ({
  id,
  title,
  rule: "r",
  own: false,
  letter: "S",
  category: "",
  subject: { kind: "element", id: subject },
  subjectName: subject,
  crossing: false,
  exposure: { order: 0, steps: 0, from: null, rising: false },
  severity: "low",
  state: "open",
  asks: false,
  response: null,
  owner: "",
  expired: false,
  overdue: false,
  attackers: [],
  vectors: [],
});

const DOCUMENT: Document = {
  project: { fileName: "a.bulkhead", folder: "/", example: false, readOnly: null },
  about: { title: "", description: "", owner: "", properties: {} },
  elements: [element("a"), element("b")],
  flows: [],
  boundaries: [],
  diagrams: [
    { id: "second", name: "Second", position: 1 },
    { id: "first", name: "First", position: 0 },
  ],
  placements: [],
  courses: [],
  flowDrawings: [],
  annotations: [],
  ownThreats: [],
  decisions: [],
  worksheets: [],
  appliedControls: [],
  assumptions: [],
  asked: [],
  participants: [],
  notes: [],
  today: "2026-11-24",
  shapes: [],
  threats: [threat("t1", "a"), threat("t2", "a"), threat("t3", "b")],
  status: STATUS,
};

const changed = (part: Partial<Changed>): Changed => ({
  put: [],
  removed: [],
  threats: [],
  threatsGone: [],
  shapes: [],
  shapesGone: [],
  status: STATUS,
  ...part,
});

describe("patch", () => {
  const before = openDocument(DOCUMENT);

  it("keeps the reference of every part that did not change", () => {
    const after = patch(before, changed({ put: [{ type: "element", value: element("a", "A") }] }));
    expect(after.elements.get("a")?.name).toBe("A");
    expect(after.elements.get("b")).toBe(before.elements.get("b"));
    expect(after.flows).toBe(before.flows);
    expect(after.threats).toBe(before.threats);
    expect(before.elements.get("a")?.name).toBe("a");
  });

  it("replaces, adds and removes threats in their places", () => {
    const after = patch(
      before,
      changed({ threats: [threat("t2", "a", "new"), threat("t4", "a")], threatsGone: ["t1"] }),
    );
    expect(after.threatsBySubject.get("element:a")?.map((it) => it.title)).toEqual(["new", "t4"]);
    expect(after.threatsBySubject.get("element:b")).toBe(before.threatsBySubject.get("element:b"));
    expect([...after.threats.keys()].sort()).toEqual(["t2", "t3", "t4"]);
  });

  it("takes a threat along that is about something else now", () => {
    const after = patch(before, changed({ threats: [threat("t3", "a")] }));
    expect(after.threatsBySubject.has("element:b")).toBe(false);
    expect(after.threatsBySubject.get("element:a")?.map((it) => it.id)).toEqual(["t1", "t2", "t3"]);
  });

  it("forgets a subject whose last threat is gone", () => {
    const after = patch(before, changed({ threatsGone: ["t3"] }));
    expect(after.threatsBySubject.has("element:b")).toBe(false);
  });

  it("follows worksheets by their element", () => {
    const value = {
      element: "a",
      answers: {},
      data: [],
      families: {},
      scenarios: [],
      recommendations: [],
      source: "",
    };
    const filled = patch(before, changed({ put: [{ type: "worksheet", value }] }));
    expect(filled.worksheets.get("a")).toBe(value);
    const key = { type: "worksheet", value: "a" } as const;
    expect(patch(filled, changed({ removed: [key] })).worksheets.size).toBe(0);
  });

  it("lets what is put win over what is removed in the same change", () => {
    const key = { type: "element", value: "a" } as const;
    const gone = patch(before, changed({ removed: [key] }));
    expect(gone.elements.has("a")).toBe(false);
    const back = patch(
      before,
      changed({ removed: [key], put: [{ type: "element", value: element("a", "again") }] }),
    );
    expect(back.elements.get("a")?.name).toBe("again");
  });

  it("keeps diagrams in the order of their tabs", () => {
    expect(before.diagrams.map((it) => it.id)).toEqual(["first", "second"]);
    const value = { id: "first", name: "First", position: 2 };
    const after = patch(before, changed({ put: [{ type: "diagram", value }] }));
    expect(after.diagrams.map((it) => it.id)).toEqual(["second", "first"]);
  });

  it("holds a boundary that is a line, which has a course and no place", () => {
    const item = { kind: "boundary", id: "line" } as const;
    const point = { x: 0, y: 0 };
    const after = patch(
      before,
      changed({
        put: [
          {
            type: "boundary",
            value: {
              id: "line",
              component: "line",
              name: "Internet edge",
              form: "line",
              parent: null,
              notes: "",
              properties: {},
            },
          },
          {
            type: "course",
            value: { diagram: "first", item, curve: { start: point, through: point, end: point } },
          },
        ],
      }),
    );
    expect(after.boundaries.get("line")?.form).toBe("line");
    expect(after.placements).toBe(before.placements);
    const key = { diagram: "first", item };
    const gone = patch(
      after,
      changed({
        removed: [
          { type: "course", value: key },
          { type: "boundary", value: "line" },
        ],
      }),
    );
    expect(gone.boundaries.size).toBe(0);
  });

  it("knows placements by diagram and item", () => {
    const item = { kind: "element", id: "a" } as const;
    const frame = { x: 0, y: 0, width: 160, height: 70 };
    const placed = patch(
      before,
      changed({ put: [{ type: "placement", value: { diagram: "first", item, frame } }] }),
    );
    expect(placed.placements.get("first/element:a")?.frame).toBe(frame);
    const gone = patch(
      placed,
      changed({ removed: [{ type: "placement", value: { diagram: "first", item } }] }),
    );
    expect(gone.placements.size).toBe(0);
  });
});
