import { type ReactFlowState, useStore } from "@xyflow/react";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";

const layers = new WeakMap<HTMLElement, Element>();

/**
 * Draws something that moves and grows with the diagram. The library has the same, but looks for
 * its place in the whole page with every change of anything.
 */
export function ViewportPortal({ children }: { readonly children: ReactNode }) {
  const layer = useStore(layerOf);
  return layer ? createPortal(children, layer) : null;
}

function layerOf({ domNode }: ReactFlowState): Element | null {
  if (domNode === null) {
    return null;
  }
  const known = layers.get(domNode);
  const layer = known ?? domNode.querySelector(".react-flow__viewport-portal");
  if (layer && layer !== known) {
    layers.set(domNode, layer);
  }
  return layer;
}
