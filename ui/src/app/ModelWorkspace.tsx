import { useEffect, useRef, useState } from "react";
import { Canvas } from "../canvas";
import { useShownDiagram } from "../document/diagrams";
import { useSelection } from "../document/selection";
import { useDocumentPart } from "../document/store";
import { chooseDiagram, setCovered, useOpenThreat } from "../document/view";
import { Inspector } from "../inspector/Inspector";
import { EmptyState, Icon, IconButton, Splitter } from "../shared";
import { SelectionThreats } from "../threats/SelectionThreats";
import { LeftPane } from "./LeftPane";
import { toggleDrawer, toggleRight, useDrawer, useLeft, useRight } from "./panes";
import { useNarrow } from "./useNarrow";
import "./model-workspace.css";

/** What are we working on: palette, diagram, inspector, and the threats of the selection below. */
export function ModelWorkspace() {
  const left = useLeft();
  return (
    <div className="model">
      <div className="model-row">
        <LeftPane open={left} />
        <div className="model-middle">
          <DiagramTabs />
          <Canvas />
          <EmptyDiagram />
        </div>
        <RightPane />
      </div>
      <Drawer />
    </div>
  );
}

/** Width of the inspector, as the style sheet has it. */
const INSPECTOR = 320;

/**
 * The inspector. In a narrow window it floats over the diagram, and only while something is
 * selected, so that the diagram keeps its room.
 */
function RightPane() {
  const open = useRight();
  const narrow = useNarrow();
  const selected = useSelection().length > 0;
  const floats = open && narrow && selected;
  useEffect(() => {
    setCovered(floats ? INSPECTOR : 0);
    return () => setCovered(0);
  }, [floats]);
  if (!open) {
    return (
      <div className="model-rail">
        <IconButton label="Show the inspector" keys="Ctrl+I" onClick={toggleRight}>
          <Icon name="right" />
        </IconButton>
      </div>
    );
  }
  if (narrow && !selected) {
    return null;
  }
  return (
    <aside className={`model-right ${floats ? "model-right-floats" : ""}`} aria-label="Inspector">
      <IconButton
        className="model-fold"
        label="Hide the inspector"
        keys="Ctrl+I"
        onClick={toggleRight}
      >
        <Icon name="right" />
      </IconButton>
      <Inspector />
    </aside>
  );
}

function DiagramTabs() {
  const diagrams = useDocumentPart((document) => document.diagrams);
  const shown = useShownDiagram();
  if (diagrams.length < 2) {
    return null;
  }
  return (
    <nav className="diagram-tabs" aria-label="Diagrams">
      {diagrams.map((diagram) => (
        <button
          key={diagram.id}
          type="button"
          aria-current={diagram.id === shown ? "page" : undefined}
          onClick={() => chooseDiagram(diagram.id)}
        >
          {diagram.name}
        </button>
      ))}
    </nav>
  );
}

function EmptyDiagram() {
  const empty = useDocumentPart((document) => document.placements.size === 0);
  return empty ? (
    <div className="model-empty">
      <EmptyState sentence="Nothing is drawn yet. Click a component on the left, or drag it here." />
    </div>
  ) : null;
}

const LEAST = 120;

/** Opens the drawer when a threat is opened beside it, for example in the inspector. */
function useOpenForThreat(open: boolean): void {
  const threat = useOpenThreat();
  const before = useRef(threat);
  useEffect(() => {
    if (before.current !== threat && threat !== null && !open) {
      toggleDrawer();
    }
    before.current = threat;
  }, [threat, open]);
}

function Drawer() {
  const open = useDrawer();
  const selected = useSelection().length;
  const [size, setSize] = useState(240);
  useOpenForThreat(open);
  return (
    <section className="drawer" aria-label="Threats of the selection">
      {open ? (
        <Splitter
          label="Height of the threats"
          edge="top"
          size={size}
          min={LEAST}
          max={Math.round(window.innerHeight * 0.6)}
          onSize={setSize}
        />
      ) : null}
      <button type="button" className="drawer-head" aria-expanded={open} onClick={toggleDrawer}>
        <Icon name={open ? "down" : "up"} size={12} />
        Threats of the selection
        {selected === 0 && !open ? (
          <span className="drawer-hint">select something on the diagram</span>
        ) : null}
        <kbd>T</kbd>
      </button>
      {open ? (
        <div className="drawer-body" style={{ height: size }}>
          <SelectionThreats />
        </div>
      ) : null}
    </section>
  );
}
