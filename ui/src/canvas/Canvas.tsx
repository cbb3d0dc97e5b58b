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
import { type MouseEvent, memo, useCallback, useMemo, useRef } from "react";
import type { Moved } from "../backend";
import { useShownDiagram } from "../document/diagrams";
import { itemKey, itemOfKey } from "../document/item";
import { select, useSelection } from "../document/selection";
import { useDocumentPart } from "../document/store";
import { BendHandles } from "./bends/BendHandles";
import { CanvasBar } from "./CanvasBar";
import { CanvasMap } from "./CanvasMap";
import { ConnectChooser } from "./connecting/ConnectChooser";
import { ConnectLine } from "./connecting/ConnectLine";
import { LevelContext, useDetail, useLevelOfView } from "./detail";
import { ElementNode } from "./ElementNode";
import { useEdgePan } from "./edge-pan";
import { rename } from "./editing";
import { FlowLayer } from "./FlowLayer";
import { hover } from "./flow-at";
import { selectFocused } from "./focus";
import { Guides } from "./guides/Guides";
import { endSnapping, snapMoved } from "./guides/snapping";
import { InlineName } from "./InlineName";
import { DropSign } from "./landing/DropSign";
import { PutChooser } from "./landing/PutChooser";
import { isBrokenOff, libraryDrags } from "./library-drag";
import { LineLayer } from "./lines/LineLayer";
import { moveDone, movePreview } from "./moving";
import { type CanvasNode, frameOfNode } from "./nodes";
import { useMap } from "./options";
import { QuickAdd } from "./quick-add/QuickAdd";
import { startQuickAdd } from "./quick-add/quick-adding";
import { Spoken } from "./Spoken";
import { adds, selectNodes } from "./select-nodes";
import { SightContext, useSight } from "./sight";
import { finishNudge } from "./steps";
import { TextLayer } from "./texts/TextLayer";
import { useBand } from "./useBand";
import { isGround, isOpenGround, useBelow } from "./useBelow";
import { FIT, useControls, useKeepInSight, useKeepUncovered, wasSeen } from "./useControls";
import { useLeaving } from "./useLeaving";
import { useMenu } from "./useMenu";
import { useNodes, useRelated } from "./useNodes";
import { usePlacement } from "./usePlacement";
import { useShowing } from "./useShowing";
import { useViewing } from "./viewing";
import { ZoneNode } from "./ZoneNode";
import "./canvas.css";

const NODE_TYPES = { element: ElementNode, zone: ZoneNode };
const PAN_BUTTONS = [1, 2];
const HIDDEN = { hideAttribution: true };
const MANY = ["Shift", "Control", "Meta"];

/** The diagram: shows what the document says, and turns what the hand does into edits. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <View />
    </ReactFlowProvider>
  );
}

/** Tells everything on the diagram what is in sight and how much of it can be read. */
function View() {
  return (
    <SightContext value={useSight()}>
      <LevelContext value={useLevelOfView()}>
        <Drawing />
      </LevelContext>
    </SightContext>
  );
}

const Drawing = memo(function Drawing() {
  const root = useRef<HTMLElement>(null);
  const additive = useRef(false);
  const diagram = useShownDiagram();
  const selection = useSelection();
  const selected = useMemo(() => new Set(selection.map(itemKey)), [selection]);
  const related = useRelated(selection);
  const { nodes, settled } = useNodes(diagram, selected, related);
  const map = useMap();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  useControls(diagram);
  useKeepInSight(diagram);
  useKeepUncovered(diagram);
  usePlacement();
  useShowing();
  useViewing();
  useDetail(root);
  useLeaving(diagram);
  // While it moves the drawing is one picture that the browser only shifts.
  useOnViewportChange({
    onStart: useCallback(() => root.current?.toggleAttribute("data-moving", true), []),
    onEnd: useCallback(() => root.current?.toggleAttribute("data-moving", false), []),
  });

  const fit = useFit(diagram, nodes.length > 0);

  // The library draws every node again when a handler is another function than before.
  const shown = useRef(nodes);
  shown.current = nodes;
  const onNodesChange = useCallback((changes: NodeChange<CanvasNode>[]) => {
    const chosen = changes.filter((change) => change.type === "select");
    if (chosen.length > 0) {
      selectNodes(chosen, additive.current);
    }
    const places = new Map(
      changes.flatMap((change) =>
        change.type === "position" && change.dragging && change.position
          ? [[change.id, change.position] as const]
          : [],
      ),
    );
    if (places.size > 0 && !isBrokenOff()) {
      const moving = shown.current.filter((node) => places.has(node.id));
      const moved = moving.map((node) => movedTo(node, places.get(node.id) ?? node.position));
      movePreview(snapMoved(moved));
    }
  }, []);
  const { below, flowBelow } = useBelow(diagram);
  const menu = useMenu(below);
  const { beginBand, onSelectionEnd } = useBand(diagram, additive);
  const onPaneClick = useCallback(
    (event: MouseEvent) => {
      const next = below(event);
      root.current?.focus({ preventScroll: true });
      // The diagram library empties the selection right after this call.
      queueMicrotask(() => select(...next));
    },
    [below],
  );
  const followEdge = useEdgePan();
  const beginDragging = useCallback(() => {
    // What lies over the diagram then spares the browser to look for what is below the pointer.
    root.current?.toggleAttribute("data-dragging", true);
    libraryDrags(() => root.current?.toggleAttribute("data-dragging", false));
  }, []);

  return (
    <section
      ref={root}
      id="diagram"
      className="canvas"
      aria-label="Diagram"
      tabIndex={-1}
      data-some={selection.length > 0 ? true : undefined}
      onFocus={(event) => selectFocused(event.target)}
      onPointerDownCapture={(event) => {
        additive.current = adds(event);
        beginBand(event);
        menu.onPress(event);
        forgetMarkedText(event.target);
        followEdge(event);
        void finishNudge();
      }}
      onPointerMove={(event) => {
        if (event.buttons === 0) {
          hover(isGround(event.target) ? flowBelow(event) : null);
        }
      }}
      onPointerLeave={() => hover(null)}
      onContextMenu={menu.onContextMenu}
      onDoubleClick={(event) => {
        const flow = isGround(event.target) && flowBelow(event);
        if (flow) {
          rename({ kind: "flow", id: flow });
        } else if (isOpenGround(event.target)) {
          startQuickAdd({ x: event.clientX, y: event.clientY });
        }
      }}
    >
      <ReactFlow<CanvasNode>
        nodes={nodes as CanvasNode[]}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        onNodeClick={selectNode}
        onNodeDoubleClick={renameNode}
        onNodeDragStart={beginDragging}
        onNodeDragStop={dropNodes}
        onPaneClick={onPaneClick}
        onSelectionEnd={onSelectionEnd}
        fitView={fit}
        fitViewOptions={FIT}
        minZoom={0.1}
        maxZoom={4}
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
        <LineLayer diagram={diagram} selected={selected} />
        <TextLayer diagram={diagram} />
        <BendHandles diagram={diagram} />
        <ConnectLine diagram={diagram} />
        <Guides />
        <DropSign />
        <InlineName diagram={diagram} />
        <CanvasBar />
        {map ? <CanvasMap nodes={settled} /> : null}
      </ReactFlow>
      <ConnectChooser diagram={diagram} />
      <PutChooser />
      <QuickAdd />
      <Spoken />
    </section>
  );
});

/** Shows all of a diagram that is new here; the first element of an empty one stays where it is. */
function useFit(diagram: string, some: boolean): boolean {
  const decided = useRef<{ readonly diagram: string; readonly fit: boolean } | null>(null);
  if (decided.current?.diagram !== diagram) {
    decided.current = { diagram, fit: some && !wasSeen(diagram) };
  }
  return decided.current.fit;
}

function selectNode(event: MouseEvent, node: CanvasNode): void {
  if (!adds(event)) {
    select([itemOfKey(node.id)]);
  }
}

function renameNode(_: MouseEvent, node: CanvasNode): void {
  rename(itemOfKey(node.id));
}

function dropNodes(_: unknown, __: unknown, dragged: readonly CanvasNode[]): void {
  if (isBrokenOff()) {
    return;
  }
  void moveDone(snapMoved(dragged.map((node) => movedTo(node, node.position))));
  endSnapping();
}

function movedTo(node: CanvasNode, position: { x: number; y: number }): Moved {
  return { item: itemOfKey(node.id), frame: frameOfNode({ ...node, position }) };
}

/** Text that is marked would be marked on by every drag that follows, which is dear and no use. */
function forgetMarkedText(pressed: EventTarget): void {
  if (!(pressed instanceof Element && pressed.closest("input, textarea"))) {
    document.getSelection()?.removeAllRanges();
  }
}
