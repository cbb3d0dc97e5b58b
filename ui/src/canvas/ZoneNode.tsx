import type { NodeProps } from "@xyflow/react";
import { type CSSProperties, memo } from "react";
import type { Boundary } from "../backend";
import { stated } from "../document/stated";
import { useDocumentPart } from "../document/store";
import { Badges } from "./Badges";
import { hasBadges, useLevel } from "./detail";
import { useOpenLetters } from "./letters";
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
      <Title className="zone-grip" zone={zone} />
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
  /** By what factor it can grow; without it, as far as it wants. */
  readonly room: number | undefined;
  readonly selected: boolean;
}

/** The title of a zone, drawn above the flows. The grip below it takes the pointer. */
export const ZoneTab = memo(function ZoneTab(props: ZoneTabProps) {
  const { id, x, y, width, room, selected } = props;
  const zone = useDocumentPart((document) => document.boundaries.get(id));
  if (!zone) {
    return null;
  }
  return (
    <Title
      className={`zone-tab zone-${trustOf(zone)} ${selected ? "selected" : ""}`}
      style={{ left: x, top: y, maxWidth: width, "--room": room } as CSSProperties}
      zone={zone}
    />
  );
});

interface TitleProps {
  readonly zone: Boundary;
  readonly className: string;
  readonly style?: CSSProperties;
}

/** The name of a zone with the letters of its open threats. The node itself says both. */
function Title({ zone, className, style }: TitleProps) {
  const letters = useOpenLetters({ kind: "boundary", id: zone.id });
  const badges = hasBadges(useLevel()) && letters !== "";
  return (
    <div className={className} style={style} aria-hidden="true">
      <span className="zone-name">{zone.name}</span>
      {badges ? <Badges className="tab-badges" letters={letters} /> : null}
    </div>
  );
}
