import { Panel, useReactFlow, useStore } from "@xyflow/react";
import { memo, type PointerEvent, useMemo } from "react";
import type { Rect } from "../backend";
import { useCovered } from "../document/view";
import { type CanvasNode, frameOfNode } from "./nodes";
import { around, grown, overlaps } from "./rect";

const LEAST_WIDTH = 480;
const LEAST_HEIGHT = 380;
const SIZE = { width: 168, height: 104 };
/** How far its frame is from the corner of what is seen, past the bar below it. */
const INSET = { right: 13, bottom: 59 };
/** As wide as the field of a name, which stands on what it names. */
const NAME_WIDTH = 160;
/** Share of the diagram's larger side that stays free around it on the map. */
const MARGIN = 0.04;

/**
 * A small map, shown while there is room for it and a part of the diagram is out of sight. It steps
 * aside for the element that is selected.
 */
export function CanvasMap({ nodes }: { readonly nodes: readonly CanvasNode[] }) {
  const bounds = useMemo(() => around(nodes.map(frameOfNode)), [nodes]);
  const worked = useMemo(() => workedOn(nodes), [nodes]);
  const covered = useCovered();
  const needed = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (bounds === null || width < LEAST_WIDTH || height < LEAST_HEIGHT) {
      return false;
    }
    const left = bounds.x * zoom + x;
    const top = bounds.y * zoom + y;
    const right = left + bounds.width * zoom;
    const bottom = top + bounds.height * zoom;
    const partly = left < 0 || top < 0 || right > width || bottom > height;
    return (
      partly && !(worked && overlaps(within(width - covered, height), seen(worked, x, y, zoom)))
    );
  });
  return needed && bounds ? <Chart nodes={nodes} bounds={bounds} /> : null;
}

/** Returns where the map lies in a view of this size. */
function within(width: number, height: number): Rect {
  return {
    x: width - INSET.right - SIZE.width,
    y: height - INSET.bottom - SIZE.height,
    ...SIZE,
  };
}

/** Returns where an element lies in the view, as wide as its name while that is written. */
function seen(frame: Rect, x: number, y: number, zoom: number): Rect {
  const width = Math.max(frame.width * zoom, NAME_WIDTH);
  const middle = (frame.x + frame.width / 2) * zoom + x;
  return { x: middle - width / 2, y: frame.y * zoom + y, width, height: frame.height * zoom };
}

/** Returns the frame of the one element that is selected. */
function workedOn(nodes: readonly CanvasNode[]): Rect | null {
  const [only, more] = nodes.filter((it) => it.selected === true);
  return only?.type === "element" && !more ? frameOfNode(only) : null;
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
