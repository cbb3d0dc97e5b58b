import { useEffect, useRef, useState } from "react";
import { AlignBar, Canvas } from "../canvas";
import { DiagramTabs } from "../diagrams";
import { useShownDiagram } from "../document/diagrams";
import { useSelectedTexts, useSelection } from "../document/selection";
import { useDocumentPart } from "../document/store";
import { useUnavailable } from "../document/unavailable";
import { setCovered } from "../document/view";
import { useWantedProperty } from "../document/wanted-property";
import { Inspector } from "../inspector/Inspector";
import {
  afterHand,
  DOUBLE_CLICK,
  EmptyState,
  followHand,
  Icon,
  IconButton,
  Splitter,
} from "../shared";
import { Drawer } from "./Drawer";
import { LeftPane } from "./LeftPane";
import { ContextMenu } from "./later";
import { LIMITS, present, setPanes, toggleRight, usePanes, usePresenting } from "./panes";
import { useDrawerRoom } from "./useDrawerRoom";
import { useNarrow } from "./useNarrow";
import "./model-workspace.css";

/** What are we working on: palette, diagram, inspector, and the threats of the selection below. */
export function ModelWorkspace() {
  const presenting = usePresenting();
  const model = useRef<HTMLDivElement>(null);
  const drawer = useDrawerRoom(model);
  const covered = drawer.covers && !presenting;
  useOpenForProperty();
  useEffect(followHand, []);
  // Asked for before the inspector opens, which would show first more and then less.
  useUnavailable();
  return (
    <div ref={model} className="model">
      <div className="model-row" inert={covered}>
        {presenting ? null : <LeftPane />}
        <div className="model-middle">
          <DiagramTabs bare={presenting} />
          <Canvas />
          <EmptyDiagram />
        </div>
        {presenting ? null : <RightPane />}
      </div>
      {presenting ? null : <Drawer {...drawer} />}
      <ContextMenu />
    </div>
  );
}

/**
 * The inspector. In a narrow window it floats over the diagram, and only while something is
 * selected, so that the diagram keeps its room.
 */
function RightPane() {
  const { right: open, rightWidth } = usePanes();
  const narrow = useNarrow();
  const selected = useSelection().length + useSelectedTexts().length > 0;
  const floats = useAfterHand(open && narrow && selected);
  useEffect(() => {
    setCovered(floats ? rightWidth : 0);
    return () => setCovered(0);
  }, [floats, rightWidth]);
  if (!open) {
    return (
      <div className="model-rail">
        <IconButton label="Show the inspector" keys="Ctrl+I" onClick={toggleRight}>
          <Icon name="right" />
        </IconButton>
      </div>
    );
  }
  if (narrow && !floats) {
    return null;
  }
  return (
    <aside
      className={`model-right ${floats ? "model-right-floats" : ""}`}
      style={{ width: rightWidth }}
      aria-label="Inspector"
    >
      <Splitter
        label="Width of the inspector"
        edge="left"
        size={rightWidth}
        min={LIMITS.rightWidth[0]}
        max={LIMITS.rightWidth[1]}
        onSize={(width) => setPanes({ rightWidth: width })}
      />
      <IconButton
        className="model-fold"
        label="Hide the inspector"
        keys="Ctrl+I"
        onClick={toggleRight}
      >
        <Icon name="right" />
      </IconButton>
      <Inspector tools={<AlignBar />} />
    </aside>
  );
}

/** Tells whether something is wanted, and the hand has let it come. */
function useAfterHand(wanted: boolean): boolean {
  const [comes, setComes] = useState(false);
  useEffect(
    () => (wanted ? afterHand(DOUBLE_CLICK, () => setComes(true)) : setComes(false)),
    [wanted],
  );
  return wanted && comes;
}

/** Brings the inspector back when a property is to be stated in it. */
function useOpenForProperty(): void {
  const wanted = useWantedProperty();
  useEffect(() => {
    if (wanted !== null) {
      present(false);
      setPanes({ right: true });
    }
  }, [wanted]);
}

function EmptyDiagram() {
  const shown = useShownDiagram();
  const [empty, others] = useDocumentPart((document) => {
    const drawn = [document.placements, document.courses, document.annotations] as const;
    const here = drawn.some((part) => [...part.values()].some((it) => it.diagram === shown));
    return [!here, !here && document.elements.size > 0];
  });
  const sentence = others
    ? "Nothing is on this diagram yet. Drag a component or something from the outline here."
    : "Nothing is drawn yet. Double click here, or click or drag a component on the left.";
  return empty ? (
    <div className="model-empty">
      <EmptyState sentence={sentence} />
    </div>
  ) : null;
}
