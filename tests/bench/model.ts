// A model of any size as somebody would draw it: clusters with two levels of zones, most flows
// between neighbours, some across. The same size always gives the same model.
import type { Edit, ElementKind, Rect } from "../../ui/src/backend/bindings";

const IN_ZONE = 9;
const ZONES_IN_CLUSTER = 4;
const CELL = { width: 300, height: 170 };
const ELEMENT = { width: 160, height: 70 };
const PADDING = 60;
const KINDS: readonly (readonly [ElementKind, string])[] = [
  ["process", "generic/api-service"],
  ["process", "kubernetes/kube-apiserver"],
  ["data-store", "generic/sql-database"],
  ["external-entity", "generic/user"],
];

/** Returns one edit that draws a model on a diagram. */
export function drawn(diagram: string, elements: number, flows: number): Edit {
  const edits: Edit[] = [];
  const random = chance();
  const zones = Math.ceil(elements / IN_ZONE);
  const clusters = Math.ceil(zones / ZONES_IN_CLUSTER);
  const zone = { width: 3 * CELL.width, height: 3 * CELL.height };
  const cluster = { width: 2 * (zone.width + PADDING), height: 2 * (zone.height + PADDING) };
  const across = Math.ceil(Math.sqrt(clusters));
  const boundary = (number: number, name: string, frame: Rect) =>
    edits.push({
      edit: "addBoundary",
      diagram,
      frame,
      boundary: {
        id: id(2, number),
        component: "zone",
        name,
        parent: null,
        notes: "",
        properties: {},
      },
    });
  const corner = (at: number) => ({
    x: (at % across) * (cluster.width + 3 * PADDING),
    y: Math.floor(at / across) * (cluster.height + 3 * PADDING),
  });
  for (let at = 0; at < clusters; at += 1) {
    const { x, y } = corner(at);
    const frame = { x, y, width: cluster.width + PADDING, height: cluster.height + PADDING };
    boundary(at, `cluster ${at + 1}`, frame);
  }
  for (let at = 0; at < elements; at += 1) {
    const inZone = at % IN_ZONE;
    const home = Math.floor(at / IN_ZONE);
    const { x, y } = corner(Math.floor(home / ZONES_IN_CLUSTER));
    const place = home % ZONES_IN_CLUSTER;
    const left = x + PADDING + (place % 2) * (zone.width + PADDING);
    const top = y + PADDING + Math.floor(place / 2) * (zone.height + PADDING);
    if (inZone === 0) {
      boundary(clusters + home, `zone ${home + 1}`, { x: left, y: top, ...zone });
    }
    const [kind, component] = KINDS[at % KINDS.length] ?? ["process", "process"];
    edits.push({
      edit: "addElement",
      diagram,
      frame: {
        x: left + (inZone % 3) * CELL.width + (CELL.width - ELEMENT.width) / 2,
        y: top + Math.floor(inZone / 3) * CELL.height + (CELL.height - ELEMENT.height) / 2,
        ...ELEMENT,
      },
      element: {
        id: id(1, at),
        kind,
        component,
        name: `element ${at + 1}`,
        notes: "",
        zones: [],
        properties: {},
        outOfScope: null,
      },
    });
  }
  for (let at = 0; at < flows; at += 1) {
    const from = at % elements;
    // Two of three stay in the zone, most others in the cluster; one of ten goes anywhere.
    const way = random(30);
    const reach = way < 20 ? IN_ZONE : way < 27 ? IN_ZONE * ZONES_IN_CLUSTER : elements;
    const first = Math.floor(from / reach) * reach;
    const others = Math.min(reach, elements - first);
    const to = first + ((from - first + 1 + random(Math.max(others - 1, 1))) % others);
    edits.push({
      edit: "addFlow",
      flow: {
        id: id(3, at),
        name: `flow ${at + 1}`,
        from: id(1, from),
        to: id(1, to),
        twoWay: false,
        notes: "",
        properties: {},
        outOfScope: null,
      },
    });
  }
  return { edit: "batch", label: `Draw ${elements} elements`, edits };
}

function id(kind: number, number: number): string {
  return `${String(kind).padStart(8, "0")}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A small generator of numbers (a linear congruence), so that every run measures the same. */
function chance(): (end: number) => number {
  let state = 42;
  return (end) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * end);
  };
}
