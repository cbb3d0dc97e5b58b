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
import type { Moved } from "../backend";
import { useShownDiagram } from "../document/diagrams";
import { itemKey, itemOfKey } from "../document/item";
import { select, useSelection } from "../document/selection";
import { useDocumentPart } from "../document/store";
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
import { moveDone, movePreview } from "./moving";
import { type CanvasNode, frameOfNode } from "./nodes";
import { useGrid, useMap } from "./options";
import { selectNodes } from "./select-nodes";
import { FIT, useControls, useKeepInSight, useKeepUncovered, wasSeen } from "./useControls";
import { useNodes, useRelated } from "./useNodes";
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
  const selected = useMemo(() => new Set(selection.map(itemKey)), [selection]);
  const related = useRelated(selection);
  const nodes = useNodes(diagram, selected, related);
  const grid = useGrid();
  const map = useMap();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  useControls(diagram);
  useKeepInSight(diagram);
  useKeepUncovered(diagram);
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

function movedTo(node: CanvasNode, position: { x: number; y: number }): Moved {
  return { item: itemOfKey(node.id), frame: frameOfNode({ ...node, position }) };
}

function toMoved(node: CanvasNode): Moved {
  return movedTo(node, node.position);
}

/** A click on the ground selects the innermost zone there, or nothing. */
function selectZoneBelow(event: MouseEvent, root: HTMLElement | null, diagram: string): void {
  const zone = zoneAt(root, diagram, { x: event.clientX, y: event.clientY });
  root?.focus({ preventScroll: true });
  // The diagram library empties the selection right after this call.
  queueMicrotask(() => select(zone === null ? [] : [{ kind: "boundary", id: zone }]));
}
