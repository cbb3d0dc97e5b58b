import type { Node } from "@xyflow/react";
import type { ItemId, Rect } from "../backend";
import { itemKey } from "../document/item";
import type { OpenDocument } from "../document/store";
import { openLetters } from "./letters";
import { depthOf } from "./members";
import { sameRect } from "./rect";

/** What a node knows; everything else it reads from the document by its id. */
export interface NodeData extends Record<string, unknown> {
  readonly id: string;
  readonly depth: number;
}

/** An element or a zone as the diagram library wants it. Its id is `kind:id`. */
export type CanvasNode = Node<NodeData, "element" | "zone">;

/** Elements stand above flows, flows above zones. */
export const LAYERS = { lines: 500, tabs: 600, elements: 1000, labels: 1500, floating: 3000 };

interface Picture {
  readonly diagram: string;
  readonly selected: ReadonlySet<string>;
  readonly related: ReadonlySet<string> | null;
  /** Says what an item is, for screen readers. */
  readonly label: (item: ItemId, letters: string) => string;
}

/** Returns the nodes of a diagram. A node that did not change is the same object as before. */
export function patchNodes(
  before: readonly CanvasNode[],
  document: OpenDocument,
  picture: Picture,
): readonly CanvasNode[] {
  const old = new Map(before.map((node) => [node.id, node]));
  const nodes: CanvasNode[] = [];
  for (const { diagram, item, frame } of document.placements.values()) {
    if (diagram === picture.diagram && item.kind !== "flow" && has(document, item)) {
      const key = itemKey(item);
      const fresh = nodeOf(document, picture, item, frame);
      const known = old.get(key);
      nodes.push(known && sameNode(known, fresh) ? known : fresh);
    }
  }
  nodes.sort((a, b) => (a.zIndex ?? 0) - (b.zIndex ?? 0) || reading(a, b));
  const same = nodes.length === before.length && nodes.every((node, at) => node === before[at]);
  return same ? before : nodes;
}

/** Returns nodes with what a movement shows: new places, and where things would land. */
export function movedNodes(
  nodes: readonly CanvasNode[],
  frames: ReadonlyMap<string, Rect>,
  homes: ReadonlySet<string>,
): readonly CanvasNode[] {
  if (frames.size === 0 && homes.size === 0) {
    return nodes;
  }
  return nodes.map((node) => {
    const frame = frames.get(node.id);
    const landing = node.type === "zone" && homes.has(node.data.id);
    if (!frame && !landing) {
      return node;
    }
    const known = moved.get(node);
    if (known && known.frame === frame && known.landing === landing) {
      return known.node;
    }
    const shown = movedNode(node, frame ?? frameOfNode(node), landing);
    moved.set(node, { frame, landing, node: shown });
    return shown;
  });
}

/** How each node was shown last while something moved. */
const moved = new WeakMap<
  CanvasNode,
  { frame: Rect | undefined; landing: boolean; node: CanvasNode }
>();

function movedNode(node: CanvasNode, frame: Rect, landing: boolean): CanvasNode {
  const { x, y, width, height } = frame;
  return {
    ...node,
    position: { x, y },
    style: styleOf(frame, node.type === "zone"),
    width,
    height,
    measured: { width, height },
    className: landing ? `${node.className} landing`.trim() : (node.className ?? ""),
  };
}

/** Tab walks from the top left to the bottom right. */
function reading(a: CanvasNode, b: CanvasNode): number {
  return a.position.y - b.position.y || a.position.x - b.position.x;
}

function has(document: OpenDocument, item: ItemId): boolean {
  return item.kind === "element"
    ? document.elements.has(item.id)
    : document.boundaries.has(item.id);
}

function nodeOf(document: OpenDocument, picture: Picture, item: ItemId, frame: Rect): CanvasNode {
  const key = itemKey(item);
  const zone = item.kind === "boundary";
  const depth = zone ? depthOf(document.boundaries, item.id) : 0;
  return {
    id: key,
    type: zone ? "zone" : "element",
    position: { x: frame.x, y: frame.y },
    width: frame.width,
    height: frame.height,
    measured: { width: frame.width, height: frame.height },
    // With these the library knows all of a node, and need not measure it on the screen.
    handles: [],
    zIndex: zone ? depth : LAYERS.elements,
    selected: picture.selected.has(key),
    className: picture.related?.has(key) ? "related" : "",
    ariaLabel: picture.label(item, openLetters(document.threatsBySubject.get(key))),
    data: { id: item.id, depth },
    style: styleOf(frame, zone),
  };
}

/** A transform for each node would make the browser treat each as a picture of its own. */
function styleOf({ x, y }: Rect, zone: boolean): NonNullable<CanvasNode["style"]> {
  return { transform: "none", left: x, top: y, ...(zone ? { pointerEvents: "none" } : {}) };
}

function sameNode(one: CanvasNode, other: CanvasNode): boolean {
  return (
    sameRect(frameOfNode(one), frameOfNode(other)) &&
    one.zIndex === other.zIndex &&
    one.selected === other.selected &&
    one.className === other.className &&
    one.ariaLabel === other.ariaLabel
  );
}

/** Returns where a node stands, in whole units. */
export function frameOfNode(node: CanvasNode): Rect {
  return {
    x: Math.round(node.position.x),
    y: Math.round(node.position.y),
    width: node.width ?? 0,
    height: node.height ?? 0,
  };
}
