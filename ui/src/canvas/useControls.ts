import { useReactFlow, useStore } from "@xyflow/react";
import { useEffect, useRef } from "react";
import type { ItemId, Rect } from "../backend";
import { onAnotherProject } from "../document/another-project";
import { placementKey, shapeKey } from "../document/item";
import { currentSelection, useSelection } from "../document/selection";
import { currentDocument } from "../document/store";
import { currentCovered, doneRevealing, useCovered, useRevealed } from "../document/view";
import { afterHand, DOUBLE_CLICK } from "../shared";
import { offerControls } from "./controls";
import { EDGE, into } from "./into";
import { useMenuPlace } from "./menu-place";
import { around } from "./rect";

const STEADY = matchMedia("(prefers-reduced-motion: reduce)");
/** How everything is brought into sight: the bar at the lower edge covers nothing. */
export const FIT = {
  padding: { top: "24px", right: `${EDGE}px`, bottom: "60px", left: "24px" },
  maxZoom: 1.2,
} as const;

/** The same while something floats over the diagram, which covers nothing either. */
function fitting() {
  const right: `${number}px` = `${currentCovered() + EDGE}px`;
  return { ...FIT, padding: { ...FIT.padding, right } };
}

/** Offers what the view can do, and brings into sight what other panes ask for. */
export function useControls(diagram: string): void {
  const { fitView, fitBounds, getZoom, setViewport, getViewport, zoomIn, zoomOut, zoomTo } =
    useReactFlow();
  const revealed = useRevealed();
  useEffect(() => {
    const move = () => ({ duration: STEADY.matches ? 0 : 180 });
    offerControls({
      fit: () => void fitView({ ...move(), ...fitting() }),
      fitSelection: () => {
        const bounds = boundsOf(diagram, currentSelection());
        if (bounds) {
          void fitBounds(atLeast(bounds), { ...move(), padding: 0.2 });
        }
      },
      zoomIn: () => void zoomIn(move()),
      zoomOut: () => void zoomOut(move()),
      actualSize: () => void zoomTo(1, move()),
    });
    return () => offerControls(null);
  }, [diagram, fitView, fitBounds, zoomIn, zoomOut, zoomTo]);
  const changed = useRef(false);
  useEffect(() => {
    // The view of each diagram is found again where it was left.
    const known = viewports;
    const before = known.get(diagram);
    let frame = 0;
    if (before) {
      void setViewport(before);
    } else if (changed.current && isDrawn(diagram)) {
      frame = requestAnimationFrame(() => void fitView(fitting()));
    }
    changed.current = true;
    return () => {
      cancelAnimationFrame(frame);
      if (getZoom() > 0) {
        known.set(diagram, getViewport());
      }
    };
  }, [diagram, fitView, getViewport, getZoom, setViewport]);
  useEffect(() => {
    const bounds = revealed && boundsOf(diagram, revealed.items);
    if (!bounds) {
      return;
    }
    doneRevealing();
    // The size of the view is known only after the first picture.
    requestAnimationFrame(() => {
      void fitBounds(atLeast(bounds), { duration: STEADY.matches ? 0 : 180, padding: 0.3 });
    });
  }, [revealed, diagram, fitBounds]);
}

const BAR = 40;

/** Keeps the selection in sight when the view becomes smaller, for example below an open drawer. */
export function useKeepInSight(diagram: string): void {
  const { getViewport, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useEffect(() => {
    const bounds = boundsOf(diagram, currentSelection());
    if (!bounds || width === 0) {
      return;
    }
    const { x, y, zoom } = getViewport();
    const dx = into(bounds.x * zoom + x, bounds.width * zoom, width);
    const dy = into(bounds.y * zoom + y, bounds.height * zoom, height - BAR);
    if (dx !== 0 || dy !== 0) {
      void setViewport({ x: x + dx, y: y + dy, zoom });
    }
  }, [diagram, width, height, getViewport, setViewport]);
}

/**
 * Moves the view when what is selected lies below something that floats over the diagram; but not
 * while the hand is at it, or a menu stands beside it.
 */
export function useKeepUncovered(diagram: string): void {
  const { getViewport, setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const covered = useCovered();
  const selection = useSelection();
  const hasMenu = useMenuPlace() !== null;
  useEffect(() => {
    if (covered === 0 || hasMenu) {
      return;
    }
    return afterHand(DOUBLE_CLICK, () => {
      const bounds = boundsOf(diagram, selection);
      if (!bounds || width === 0) {
        return;
      }
      const { x, y, zoom } = getViewport();
      const end = (bounds.x + bounds.width) * zoom + x;
      const begin = bounds.x * zoom + x;
      const beyond = end - (width - covered - EDGE);
      // What is wider than the room that is left stays where it is.
      if (beyond > 0 && begin < width && begin - beyond > 0) {
        void setViewport({ x: x - beyond, y, zoom }, { duration: STEADY.matches ? 0 : 120 });
      }
    });
  }, [diagram, width, covered, hasMenu, selection, getViewport, setViewport]);
}

let viewports = new Map<string, { x: number; y: number; zoom: number }>();
// A view that goes away with its project is still kept among those of that project.
onAnotherProject(() => {
  viewports = new Map();
});

/** Tells whether a diagram was looked at before. */
export function wasSeen(diagram: string): boolean {
  return viewports.has(diagram);
}

/** An empty diagram has nothing to be fitted to; the view would jump to what comes first. */
function isDrawn(diagram: string): boolean {
  const placements = currentDocument()?.placements.values() ?? [];
  return [...placements].some((it) => it.diagram === diagram);
}

function boundsOf(diagram: string, items: readonly ItemId[]): Rect | null {
  const document = currentDocument();
  if (!document) {
    return null;
  }
  return around(
    items.flatMap((item) => {
      if (item.kind !== "flow") {
        const placed = document.placements.get(placementKey(diagram, item));
        const curve = document.courses.get(placementKey(diagram, item))?.curve;
        const line = curve ? [curve.start, curve.through, curve.end] : [];
        return placed ? [placed.frame] : line.map((point) => ({ ...point, width: 0, height: 0 }));
      }
      const shape = document.shapes.get(shapeKey(diagram, item.id));
      return shape ? shape.points.map((point) => ({ ...point, width: 0, height: 0 })) : [];
    }),
  );
}

/** One small element does not fill the whole view. */
function atLeast(rect: Rect): Rect {
  const width = Math.max(rect.width, 960);
  const height = Math.max(rect.height, 600);
  return {
    x: rect.x - (width - rect.width) / 2,
    y: rect.y - (height - rect.height) / 2,
    width,
    height,
  };
}
