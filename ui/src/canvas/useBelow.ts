import { useReactFlow } from "@xyflow/react";
import { type MouseEvent, useMemo } from "react";
import { flowAt } from "./flow-at";
import { type Chosen, type Keys, withItem, withNothing } from "./select-nodes";
import { zoneAt } from "./zone-at";

/** How far beside a line the pointer still means it, in pixels of the screen. */
const REACH = 6;

/** Tells whether the pointer is on the ground of the diagram, where flows and zones are. */
export function isGround(target: EventTarget): boolean {
  return target instanceof Element && target.matches(".react-flow__pane, .zone-edge");
}

/** Tells whether the pointer is where no element, text or line is and no frame of a zone. */
export function isOpenGround(target: EventTarget): boolean {
  return target instanceof Element && target.matches(".react-flow__pane");
}

/** Returns how to find what lies below the pointer where the ground of the diagram is. */
export function useBelow(diagram: string): {
  readonly flowBelow: (event: MouseEvent) => string | null;
  /** What is selected after a click there, on a flow, the innermost zone, or nothing. */
  readonly below: (event: MouseEvent, keys?: Keys) => Chosen;
} {
  const { screenToFlowPosition, getZoom } = useReactFlow();
  return useMemo(() => {
    const pointOf = (event: MouseEvent) =>
      screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false });
    const flowBelow = (event: MouseEvent) => flowAt(diagram, pointOf(event), REACH / getZoom());
    const below = (event: MouseEvent, keys: Keys = event): Chosen => {
      const flow = flowBelow(event);
      if (flow !== null) {
        return withItem({ kind: "flow", id: flow }, keys);
      }
      const zone = zoneAt(diagram, pointOf(event));
      return zone === null ? withNothing(keys) : withItem({ kind: "boundary", id: zone }, keys);
    };
    return { flowBelow, below };
  }, [diagram, screenToFlowPosition, getZoom]);
}
