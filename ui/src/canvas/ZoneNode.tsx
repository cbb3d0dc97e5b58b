import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { Boundary } from "../backend";
import { stated } from "../document/stated";
import { useDocumentPart } from "../document/store";
import type { CanvasNode } from "./nodes";
import { Resize } from "./resizing/Resize";

/**
 * A zone: a dashed frame with a tint. Only its frame and its tab react to the pointer, so that what
 * lies inside stays within reach.
 */
export const ZoneNode = memo(function ZoneNode({ data, selected }: NodeProps<CanvasNode>) {
  const zone = useDocumentPart((document) => document.boundaries.get(data.id));
  if (!zone) {
    return null;
  }
  return (
    <div className={`zone zone-${trustOf(zone)}`}>
      <div className="zone-pane" />
      <div className="zone-edge zone-edge-top" />
      <div className="zone-edge zone-edge-right" />
      <div className="zone-edge zone-edge-bottom" />
      <div className="zone-edge zone-edge-left" />
      <div className="zone-grip">{zone.name}</div>
      {selected ? <Resize item={{ kind: "boundary", id: zone.id }} /> : null}
    </div>
  );
});

/** Returns how a zone is tinted, from its stated criticality. */
export function trustOf(zone: Boundary): "low" | "neutral" | "high" {
  switch (stated(zone.properties, "criticality")) {
    case "untrusted":
    case "low":
      return "low";
    case "high":
    case "critical":
      return "high";
    default:
      return "neutral";
  }
}

interface ZoneTabProps {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly selected: boolean;
}

/** The title of a zone, drawn above the flows. The grip below it takes the pointer. */
export const ZoneTab = memo(function ZoneTab({ id, x, y, width, selected }: ZoneTabProps) {
  const zone = useDocumentPart((document) => document.boundaries.get(id));
  if (!zone) {
    return null;
  }
  return (
    <div
      className={`zone-tab zone-${trustOf(zone)} ${selected ? "selected" : ""}`}
      style={{ left: x, top: y, maxWidth: width }}
      aria-hidden="true"
    >
      {zone.name}
    </div>
  );
});
