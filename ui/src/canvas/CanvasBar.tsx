import { Panel, useStore } from "@xyflow/react";
import { useCovered } from "../document/view";
import { Icon, IconButton } from "../shared";
import { canvasControls } from "./controls";
import { nextGrid, toggleMap, useGrid, useMap } from "./options";

/** Zoom, fit, grid and map, at the lower right of the diagram. */
export function CanvasBar() {
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const grid = useGrid();
  const map = useMap();
  const covered = useCovered();
  return (
    <Panel position="bottom-right" className="canvas-bar" style={{ right: covered }}>
      <IconButton label="Zoom out" keys="−" onClick={() => canvasControls()?.zoomOut()}>
        <Icon name="minus" />
      </IconButton>
      <button
        type="button"
        className="canvas-zoom"
        title="Show at 100 % (Ctrl+1)"
        onClick={() => canvasControls()?.actualSize()}
      >
        {zoom} %
      </button>
      <IconButton label="Zoom in" keys="+" onClick={() => canvasControls()?.zoomIn()}>
        <Icon name="plus" />
      </IconButton>
      <IconButton label="Show everything" keys="F" onClick={() => canvasControls()?.fit()}>
        <Icon name="fit" />
      </IconButton>
      <button
        type="button"
        className="canvas-grid"
        title="Step of the grid that things snap to"
        onClick={nextGrid}
      >
        Grid {grid === 0 ? "off" : grid}
      </button>
      <IconButton label="Map of the diagram" aria-pressed={map} onClick={toggleMap}>
        <Icon name="map" />
      </IconButton>
    </Panel>
  );
}
