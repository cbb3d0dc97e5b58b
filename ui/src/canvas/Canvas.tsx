import {
  Background,
  BackgroundVariant,
  type NodeChange,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useOnViewportChange,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { type MouseEvent, useMemo, useRef } from "react";
import type { ItemId, Moved } from "../backend";
import { componentTitle } from "../document/catalogue";
import { useShownDiagram } from "../document/diagrams";
import { itemKey, itemOfKey } from "../document/item";
import { currentSelection, select, useSelection } from "../document/selection";
import { currentDocument, type OpenDocument, useDocumentPart } from "../document/store";
import { CanvasBar } from "./CanvasBar";
import { CanvasMap } from "./CanvasMap";
import { ConnectChooser } from "./ConnectChooser";
import { ConnectLine } from "./ConnectLine";
import { finishNudge } from "./commands";
import { showDetail } from "./detail";
import { ElementNode } from "./ElementNode";
import { rename } from "./editing";
import { FlowLayer } from "./FlowLayer";
import { selectFocused } from "./focus";
import { InlineName } from "./InlineName";
import { useLiveFrames, useLiveHomes } from "./live";
import { moveDone, movePreview } from "./moving";
import { type CanvasNode, frameOfNode, patchNodes } from "./nodes";
import { useGrid, useMap } from "./options";
import { relatedTo } from "./related";
import { FIT, useControls, wasSeen } from "./useControls";
import { usePlacement } from "./usePlacement";
import { ZoneNode } from "./ZoneNode";
import { zoneAt } from "./zone-at";
import "./canvas.css";

const NODE_TYPES = { element: ElementNode, zone: ZoneNode };
const PAN_BUTTONS = [1, 2];
const HIDDEN = { hideAttribution: true };
const MANY = ["Shift", "Control", "Meta"];

/** The diagram: shows what the document says, and turns what the hand does into edits. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing() {
  const root = useRef<HTMLElement>(null);
  const additive = useRef(false);
  const diagram = useShownDiagram();
  const selection = useSelection();
  const picture = useDocumentPart(pictureOf);
  const selected = useMemo(() => new Set(selection.map(itemKey)), [selection]);
  const related = useRelated(selection, picture);
  const nodes = useNodes(diagram, selected, related);
  const grid = useGrid();
  const map = useMap();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  useControls(diagram);
  usePlacement();
  useOnViewportChange({
    onChange: ({ zoom }) => root.current && showDetail(root.current, zoom),
  });

  const onNodesChange = (changes: NodeChange<CanvasNode>[]) => {
    const chosen = changes.filter((change) => change.type === "select");
    if (chosen.length > 0) {
      selectNodes(chosen, additive.current);
    }
    const moved: Moved[] = changes.flatMap((change) => {
      const node = change.type === "position" && nodes.find((it) => it.id === change.id);
      return node && change.type === "position" && change.dragging && change.position
        ? [movedTo(node, change.position)]
        : [];
    });
    if (moved.length > 0) {
      movePreview(moved);
    }
  };

  return (
    <section
      ref={root}
      className="canvas"
      aria-label="Diagram"
      tabIndex={-1}
      data-some={selection.length > 0 ? true : undefined}
      data-empty={nodes.length === 0 ? true : undefined}
      onFocus={(event) => root.current && selectFocused(event.target, root.current)}
      onPointerDownCapture={(event) => {
        additive.current = event.shiftKey || event.ctrlKey || event.metaKey;
        void finishNudge();
      }}
    >
      <ReactFlow<CanvasNode>
        nodes={nodes as CanvasNode[]}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        onNodeClick={(event, node) => {
          if (!(event.shiftKey || event.ctrlKey || event.metaKey)) {
            select([itemOfKey(node.id)]);
          }
        }}
        onNodeDoubleClick={(_, node) => rename(itemOfKey(node.id))}
        onNodeDragStop={(_, __, dragged) => void moveDone(dragged.map(toMoved))}
        onPaneClick={(event) => selectZoneBelow(event, root.current, diagram)}
        fitView={!wasSeen(diagram)}
        fitViewOptions={FIT}
        minZoom={0.1}
        maxZoom={4}
        snapToGrid={grid > 0}
        snapGrid={[grid || 1, grid || 1]}
        nodesDraggable={!fixed}
        nodesConnectable={false}
        elevateNodesOnSelect={false}
        selectNodesOnDrag={true}
        selectionOnDrag
        selectionMode={SelectionMode.Full}
        selectionKeyCode={null}
        multiSelectionKeyCode={MANY}
        deleteKeyCode={null}
        panOnDrag={PAN_BUTTONS}
        panOnScroll
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        nodeDragThreshold={3}
        proOptions={HIDDEN}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} />
        <FlowLayer diagram={diagram} nodes={nodes} selected={selected} related={related} />
        <ConnectLine diagram={diagram} />
        <InlineName diagram={diagram} />
        <CanvasBar />
        {map ? <CanvasMap nodes={nodes} /> : null}
      </ReactFlow>
      <ConnectChooser diagram={diagram} />
    </section>
  );
}

/** The parts of the document that nodes are made of. */
function pictureOf(document: OpenDocument) {
  const { elements, boundaries, placements, flows, threatsBySubject } = document;
  return { elements, boundaries, placements, flows, threatsBySubject };
}

function useRelated(selection: readonly ItemId[], picture: object) {
  return useMemo(() => {
    const document = picture && currentDocument();
    return document && selection.length > 0 ? relatedTo(document, selection) : null;
  }, [selection, picture]);
}

function useNodes(
  diagram: string,
  selected: ReadonlySet<string>,
  related: ReadonlySet<string> | null,
): readonly CanvasNode[] {
  const before = useRef<readonly CanvasNode[]>([]);
  const picture = useDocumentPart(pictureOf);
  const frames = useLiveFrames();
  const homes = useLiveHomes();
  return useMemo(() => {
    const document = picture && currentDocument();
    if (document) {
      before.current = patchNodes(before.current, document, {
        diagram,
        selected,
        related,
        frames,
        homes,
        label: (item, letters) => labelOf(document, item, letters),
      });
    }
    return before.current;
  }, [picture, diagram, selected, related, frames, homes]);
}

function labelOf(document: OpenDocument, item: ItemId, letters: string): string {
  const element = document.elements.get(item.id);
  const named = element ?? document.boundaries.get(item.id);
  const open = letters === "" ? "" : `, open threats ${[...letters].join(" ")}`;
  return named ? `${named.name}, ${componentTitle(named.component)}${open}` : "";
}

function movedTo(node: CanvasNode, position: { x: number; y: number }): Moved {
  return { item: itemOfKey(node.id), frame: frameOfNode({ ...node, position }) };
}

function toMoved(node: CanvasNode): Moved {
  return movedTo(node, node.position);
}

function selectNodes(
  changes: readonly { readonly id: string; readonly selected: boolean }[],
  additive: boolean,
): void {
  const chosen = new Map(
    currentSelection()
      .filter((it) => additive || it.kind !== "flow")
      .map((it) => [itemKey(it), it]),
  );
  for (const { id, selected } of changes) {
    if (selected) {
      chosen.set(id, itemOfKey(id));
    } else {
      chosen.delete(id);
    }
  }
  select([...chosen.values()]);
}

/** A click on the ground selects the innermost zone there, or nothing. */
function selectZoneBelow(event: MouseEvent, root: HTMLElement | null, diagram: string): void {
  const zone = zoneAt(root, diagram, { x: event.clientX, y: event.clientY });
  root?.focus({ preventScroll: true });
  // The diagram library empties the selection right after this call.
  queueMicrotask(() => select(zone === null ? [] : [{ kind: "boundary", id: zone }]));
}
