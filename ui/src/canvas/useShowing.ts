import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import type { ItemId, Point } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { placementKey } from "../document/item";
import { shows } from "../document/places";
import { currentTexts, select } from "../document/selection";
import { carry, type Showing, watchShowing } from "../document/showing";
import { apply, currentDocument } from "../document/store";
import { reveal } from "../document/view";
import { around } from "./rect";
import { showingEdits } from "./showing";
import { currentView, meantPoint } from "./viewing";

let pointed: (() => Point | null) | null = null;

/** Returns the point of the diagram at which the pointer is, or the middle of what is seen. */
export function pointedAt(): Point | null {
  return pointed?.() ?? null;
}

/**
 * Brings items of the shown diagram into sight where part of them is not: with the view moved, and
 * only where they have no room in it, at another zoom.
 */
export function bringIntoSight(items: readonly ItemId[]): void {
  const placements = currentDocument()?.placements;
  const diagram = currentDiagram();
  const frames = items.flatMap((it) => placements?.get(placementKey(diagram, it))?.frame ?? []);
  const bounds = around(frames);
  if (bounds && currentView()?.keepInSight(bounds) === false) {
    const texts = currentTexts();
    reveal(items, diagram);
    select(items, texts);
  }
}

/** Takes over what other panes want to have on the diagram, and knows where the pointer is. */
export function useShowing(): void {
  const { screenToFlowPosition } = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const view = () => store.getState().domNode?.getBoundingClientRect() ?? null;
    const toDiagram = (at: Point) => {
      const { x, y } = screenToFlowPosition(at, { snapToGrid: false });
      return { x: Math.round(x), y: Math.round(y) };
    };
    const middle = (of: DOMRect) => ({ x: of.x + of.width / 2, y: of.y + of.height / 2 });
    let pointer: Point | null = null;
    const onMove = (event: PointerEvent) => {
      const on = event.target instanceof Element && event.target.closest(".canvas");
      pointer = on ? { x: event.clientX, y: event.clientY } : null;
    };
    window.addEventListener("pointermove", onMove, { passive: true });
    pointed = () => {
      const seen = view();
      return seen && toDiagram(meantPoint() ?? pointer ?? middle(seen));
    };
    const stop = watchShowing((showing) => {
      const seen = view();
      if (!showing?.dropped || !seen) {
        return;
      }
      carry(null);
      if (showing.at === null || within(seen, showing.at)) {
        void show(showing, toDiagram(showing.at ?? middle(seen)));
      }
    });
    return () => {
      stop();
      pointed = null;
      window.removeEventListener("pointermove", onMove);
    };
  }, [screenToFlowPosition, store]);
}

async function show({ items, at }: Showing, where: Point): Promise<void> {
  const document = currentDocument();
  if (!document || document.project.readOnly !== null) {
    return;
  }
  const diagram = currentDiagram();
  const edits = showingEdits(document, diagram, items, where, at !== null);
  const [only, more] = edits;
  const name = document.diagrams.find((it) => it.id === diagram)?.name ?? "";
  const label = `Show ${edits.length} items on "${name}"`;
  const edit = more ? { edit: "batch" as const, label, edits: [...edits] } : only;
  const done = edit === undefined || (await apply(edit));
  const after = currentDocument();
  if (done && after) {
    reveal(
      items.filter((it) => shows(after, diagram, it)),
      diagram,
    );
  }
}

function within(view: DOMRect, at: Point): boolean {
  return at.x >= view.left && at.x <= view.right && at.y >= view.top && at.y <= view.bottom;
}
