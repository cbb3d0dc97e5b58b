import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent, useMemo } from "react";
import type { Rect } from "../backend";
import { useCovered } from "../document/view";
import { type CanvasNode, frameOfNode } from "./nodes";
import { around, grown } from "./rect";

const LEAST_WIDTH = 480;
const LEAST_HEIGHT = 380;
const SIZE = { width: 168, height: 104 };
/** Share of the diagram's larger side that stays free around it on the map. */
const MARGIN = 0.04;

/** A small map, shown while there is room for it and a part of the diagram is out of sight. */
export function CanvasMap({ nodes }: { readonly nodes: readonly CanvasNode[] }) {
  const bounds = useMemo(() => around(nodes.map(frameOfNode)), [nodes]);
  const needed = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (bounds === null || width < LEAST_WIDTH || height < LEAST_HEIGHT) {
      return false;
    }
    const left = bounds.x * zoom + x;
    const top = bounds.y * zoom + y;
    const right = left + bounds.width * zoom;
    const bottom = top + bounds.height * zoom;
    return left < 0 || top < 0 || right > width || bottom > height;
  });
  return needed && bounds ? <Chart nodes={nodes} bounds={bounds} /> : null;
}

/** Few paths for all that is drawn: a shape for each node would cost more than the nodes do. */
function Chart(props: { readonly nodes: readonly CanvasNode[]; readonly bounds: Rect }) {
  const { nodes, bounds } = props;
  const { setCenter, getZoom } = useReactFlow();
  const { x, y, width, height } = grown(bounds, Math.max(bounds.width, bounds.height) * MARGIN);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const screen = event.currentTarget.getScreenCTM();
    if (screen && event.buttons === 1) {
      event.currentTarget.setPointerCapture(event.pointerId);
      const to = new DOMPoint(event.clientX, event.clientY).matrixTransform(screen.inverse());
      void setCenter(to.x, to.y, { zoom: getZoom() });
    }
  };
  return (
    <Panel position="bottom-right" className="canvas-map" style={{ right: useCovered() }}>
      <svg
        role="img"
        aria-label="Map of the diagram"
        {...SIZE}
        viewBox={`${x} ${y} ${width} ${height}`}
        onPointerDown={go}
        onPointerMove={go}
      >
        <Places nodes={nodes} />
        <View />
      </svg>
    </Panel>
  );
}

const Places = memo(function Places({ nodes }: { readonly nodes: readonly CanvasNode[] }) {
  const path = (wanted: (node: CanvasNode) => boolean) =>
    nodes
      .filter(wanted)
      .map((node) => {
        const { x, y, width, height } = frameOfNode(node);
        return `M${x} ${y}h${width}v${height}h${-width}Z`;
      })
      .join("");
  return (
    <>
      <path className="map-zone" d={path((it) => it.type === "zone")} />
      <path className="map-element" d={path((it) => it.type === "element")} />
      <path className="map-selected" d={path((it) => it.selected === true)} />
    </>
  );
});

/** The part that is in sight. */
function View() {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return (
    <rect
      className="map-view"
      x={-x / zoom}
      y={-y / zoom}
      width={width / zoom}
      height={height / zoom}
    />
  );
}
