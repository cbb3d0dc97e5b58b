import type { Changed, Decision, Record, RecordKey, ThreatRow } from "../backend";
import { itemKey, placementKey, shapeKey } from "./item";
import { inOrder, type OpenDocument } from "./open-document";
import { reuse } from "./reuse";

/** Returns the document with a change of the core put in. What did not change keeps its reference. */
export function patch(document: OpenDocument, changed: Changed): OpenDocument {
  const draft = new Draft(document);
  for (const key of changed.removed) {
    draft.remove(key);
  }
  for (const record of changed.put) {
    draft.put(record);
  }
  for (const gone of changed.shapesGone) {
    draft.map("shapes").delete(shapeKey(gone.diagram, gone.flow));
  }
  for (const shape of changed.shapes) {
    draft.map("shapes").set(shapeKey(shape.diagram, shape.flow), shape);
  }
  draft.threats(changed.threats, changed.threatsGone);
  return draft.finish(changed.status);
}

type Mapped = {
  [Part in keyof OpenDocument]: OpenDocument[Part] extends ReadonlyMap<string, infer Value>
    ? Map<string, Value>
    : never;
};
type Maps = Exclude<
  { [Part in keyof OpenDocument]: Mapped[Part] extends never ? never : Part }[keyof OpenDocument],
  undefined
>;

/** Copies each part once, when the first change reaches it. */
class Draft {
  private parts: { -readonly [Part in keyof OpenDocument]?: OpenDocument[Part] } = {};

  constructor(private readonly before: OpenDocument) {}

  map<Part extends Maps>(part: Part): Mapped[Part] {
    const own = this.parts[part] ?? new Map(this.before[part] as ReadonlyMap<string, never>);
    this.parts[part] = own as OpenDocument[Part];
    return own as unknown as Mapped[Part];
  }

  /** Puts a record in; what it says as before keeps its reference. */
  private set<Part extends "elements" | "flows" | "boundaries">(
    part: Part,
    id: string,
    value: OpenDocument[Part] extends ReadonlyMap<string, infer Value> ? Value : never,
  ): void {
    const map = this.map(part) as Map<string, typeof value>;
    map.set(id, reuse(map.get(id), value));
  }

  put(record: Record): void {
    switch (record.type) {
      case "about":
        this.parts.about = record.value;
        break;
      case "element":
        this.set("elements", record.value.id, record.value);
        break;
      case "flow":
        this.set("flows", record.value.id, record.value);
        break;
      case "boundary":
        this.set("boundaries", record.value.id, record.value);
        break;
      case "diagram": {
        const others = this.diagrams().filter((it) => it.id !== record.value.id);
        this.parts.diagrams = inOrder([...others, record.value]);
        break;
      }
      case "placement":
        this.map("placements").set(
          placementKey(record.value.diagram, record.value.item),
          record.value,
        );
        break;
      case "course":
        this.map("courses").set(
          placementKey(record.value.diagram, record.value.item),
          record.value,
        );
        break;
      case "flowDrawing":
        this.map("flowDrawings").set(
          shapeKey(record.value.diagram, record.value.flow),
          record.value,
        );
        break;
      case "annotation":
        this.map("annotations").set(record.value.id, record.value);
        break;
      case "ownThreat":
        this.map("ownThreats").set(record.value.id, record.value);
        break;
      case "decision": {
        const others = this.decisions().filter((it) => !isDecision(it, record.value));
        this.parts.decisions = [...others, record.value];
        break;
      }
      case "worksheet":
        this.map("worksheets").set(record.value.element, record.value);
        break;
      case "appliedControl":
        this.map("appliedControls").set(record.value.id, record.value);
        break;
      case "assumption":
        this.map("assumptions").set(record.value.id, record.value);
        break;
      case "question":
        this.map("asked").set(record.value.id, record.value);
        break;
      case "participant":
        this.map("participants").set(record.value.id, record.value);
        break;
    }
  }

  remove(key: RecordKey): void {
    switch (key.type) {
      case "about":
        break;
      case "element":
        this.map("elements").delete(key.value);
        break;
      case "flow":
        this.map("flows").delete(key.value);
        break;
      case "boundary":
        this.map("boundaries").delete(key.value);
        break;
      case "diagram":
        this.parts.diagrams = this.diagrams().filter((it) => it.id !== key.value);
        break;
      case "placement":
        this.map("placements").delete(placementKey(key.value.diagram, key.value.item));
        break;
      case "course":
        this.map("courses").delete(placementKey(key.value.diagram, key.value.item));
        break;
      case "flowDrawing":
        this.map("flowDrawings").delete(shapeKey(key.value.diagram, key.value.flow));
        break;
      case "annotation":
        this.map("annotations").delete(key.value);
        break;
      case "ownThreat":
        this.map("ownThreats").delete(key.value);
        break;
      case "decision":
        this.parts.decisions = this.decisions().filter((it) => !isDecision(it, key.value));
        break;
      case "worksheet":
        this.map("worksheets").delete(key.value);
        break;
      case "appliedControl":
        this.map("appliedControls").delete(key.value);
        break;
      case "assumption":
        this.map("assumptions").delete(key.value);
        break;
      case "question":
        this.map("asked").delete(key.value);
        break;
      case "participant":
        this.map("participants").delete(key.value);
        break;
    }
  }

  threats(put: readonly ThreatRow[], gone: readonly string[]): void {
    if (put.length + gone.length === 0) {
      return;
    }
    const threats = this.map("threats");
    const touched = new Set<string>();
    for (const id of gone) {
      const old = threats.get(id);
      if (old) {
        touched.add(itemKey(old.subject));
        threats.delete(id);
      }
    }
    const byKey = new Map<string, ThreatRow[]>();
    for (const row of put) {
      const key = itemKey(row.subject);
      const before = threats.get(row.id);
      if (before) {
        // A threat of one's own can be about something else now.
        touched.add(itemKey(before.subject));
      }
      touched.add(key);
      threats.set(row.id, row);
      byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    const bySubject = this.map("threatsBySubject");
    for (const key of touched) {
      const fresh = new Map((byKey.get(key) ?? []).map((row) => [row.id, row]));
      const rows = (bySubject.get(key) ?? [])
        .filter((row) => isAbout(threats.get(row.id), key))
        .map((row) => fresh.get(row.id) ?? row);
      const known = new Set(rows.map((row) => row.id));
      rows.push(...[...fresh.values()].filter((row) => !known.has(row.id)));
      if (rows.length > 0) {
        bySubject.set(key, rows);
      } else {
        bySubject.delete(key);
      }
    }
  }

  finish(status: OpenDocument["status"]): OpenDocument {
    return { ...this.before, ...this.parts, status };
  }

  private diagrams() {
    return this.parts.diagrams ?? this.before.diagrams;
  }

  private decisions() {
    return this.parts.decisions ?? this.before.decisions;
  }
}

function isAbout(row: ThreatRow | undefined, key: string): boolean {
  return row !== undefined && itemKey(row.subject) === key;
}

function isDecision(decision: Decision, key: { threat: string; number: number }): boolean {
  return decision.threat === key.threat && decision.number === key.number;
}
