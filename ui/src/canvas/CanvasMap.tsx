import { MiniMap, useStore } from "@xyflow/react";
import { useMemo } from "react";
import { type CanvasNode, frameOfNode } from "./nodes";
import { around } from "./rect";

const LEAST_WIDTH = 480;
const LEAST_HEIGHT = 380;

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
  return needed ? (
    <MiniMap<CanvasNode>
      pannable
      zoomable
      ariaLabel="Map of the diagram"
      nodeClassName={(node) => `map-${node.type} ${node.selected ? "selected" : ""}`}
      nodeBorderRadius={6}
    />
  ) : null;
}
