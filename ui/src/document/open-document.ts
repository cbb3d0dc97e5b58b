import type {
  About,
  Annotation,
  AppliedControl,
  Assumption,
  Boundary,
  Course,
  Decision,
  Diagram,
  Document,
  Element,
  Flow,
  FlowDrawing,
  FlowShape,
  OwnThreat,
  Participant,
  Placement,
  ProjectView,
  Question,
  Status,
  ThreatRow,
  Worksheet,
} from "../backend";
import { itemKey, placementKey, shapeKey } from "./item";

/**
 * The window's copy of the open project. It is never changed in place: a part that did not change
 * keeps its reference.
 */
export interface OpenDocument {
  readonly project: ProjectView;
  readonly about: About;
  readonly elements: ReadonlyMap<string, Element>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly boundaries: ReadonlyMap<string, Boundary>;
  /** In the order of their tabs. */
  readonly diagrams: readonly Diagram[];
  /** By `diagram/kind:id`. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** How lines run, by `diagram/kind:id`. */
  readonly courses: ReadonlyMap<string, Course>;
  /** How somebody drew flows, by `diagram/flow`. */
  readonly flowDrawings: ReadonlyMap<string, FlowDrawing>;
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly ownThreats: ReadonlyMap<string, OwnThreat>;
  readonly decisions: readonly Decision[];
  /** By the id of their element. */
  readonly worksheets: ReadonlyMap<string, Worksheet>;
  /** Controls that the project applies, assumptions, questions and participants, each by id. */
  readonly appliedControls: ReadonlyMap<string, AppliedControl>;
  readonly assumptions: ReadonlyMap<string, Assumption>;
  readonly asked: ReadonlyMap<string, Question>;
  readonly participants: ReadonlyMap<string, Participant>;
  /** By `diagram/flow`. */
  readonly shapes: ReadonlyMap<string, FlowShape>;
  readonly threats: ReadonlyMap<string, ThreatRow>;
  /** By `kind:id`; the threats of a flow's crossing are among those of the flow. */
  readonly threatsBySubject: ReadonlyMap<string, readonly ThreatRow[]>;
  /** Today, as the core counts days, as an ISO 8601 date. */
  readonly today: string;
  readonly status: Status;
}

/** Indexes a project that was just opened. */
export function openDocument(document: Document): OpenDocument {
  return {
    project: document.project,
    about: document.about,
    elements: new Map(document.elements.map((it) => [it.id, it])),
    flows: new Map(document.flows.map((it) => [it.id, it])),
    boundaries: new Map(document.boundaries.map((it) => [it.id, it])),
    diagrams: inOrder(document.diagrams),
    placements: new Map(document.placements.map((it) => [placementKey(it.diagram, it.item), it])),
    courses: new Map(document.courses.map((it) => [placementKey(it.diagram, it.item), it])),
    flowDrawings: new Map(document.flowDrawings.map((it) => [shapeKey(it.diagram, it.flow), it])),
    annotations: new Map(document.annotations.map((it) => [it.id, it])),
    ownThreats: new Map(document.ownThreats.map((it) => [it.id, it])),
    decisions: document.decisions,
    worksheets: new Map(document.worksheets.map((it) => [it.element, it])),
    appliedControls: new Map(document.appliedControls.map((it) => [it.id, it])),
    assumptions: new Map(document.assumptions.map((it) => [it.id, it])),
    asked: new Map(document.asked.map((it) => [it.id, it])),
    participants: new Map(document.participants.map((it) => [it.id, it])),
    shapes: new Map(document.shapes.map((it) => [shapeKey(it.diagram, it.flow), it])),
    threats: new Map(document.threats.map((it) => [it.id, it])),
    threatsBySubject: bySubject(document.threats),
    today: document.today,
    status: document.status,
  };
}

/** Returns diagrams in the order of their tabs. */
export function inOrder(diagrams: readonly Diagram[]): readonly Diagram[] {
  return [...diagrams].sort((a, b) => a.position - b.position);
}

function bySubject(threats: readonly ThreatRow[]): Map<string, ThreatRow[]> {
  const found = new Map<string, ThreatRow[]>();
  for (const threat of threats) {
    const key = itemKey(threat.subject);
    const others = found.get(key);
    if (others) {
      others.push(threat);
    } else {
      found.set(key, [threat]);
    }
  }
  return found;
}
