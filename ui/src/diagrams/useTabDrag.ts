import { type PointerEvent, useRef, useState } from "react";
import { moveDiagram } from "./edits";

const FAR_ENOUGH = 5;

interface Drag {
  readonly diagram: string;
  /** Place among the tabs before which it would be put. */
  readonly before: number;
  /** Where the mark stands that says so. */
  readonly mark: number;
}

/** Lets tabs be dragged to another place. */
export function useTabDrag(ids: readonly string[], fixed: boolean) {
  const start = useRef<{ diagram: string; x: number } | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const end = () => {
    start.current = null;
    setDrag(null);
  };
  const handlers = (diagram: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0 && !fixed) {
        start.current = { diagram, x: event.clientX };
      }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = start.current;
      if (!from || (drag === null && Math.abs(event.clientX - from.x) < FAR_ENOUGH)) {
        return;
      }
      if (drag === null) {
        event.currentTarget.setPointerCapture(event.pointerId);
      }
      setDrag({ diagram, ...placeAt(event.currentTarget.parentElement, event.clientX) });
    },
    onPointerUp: () => {
      if (drag) {
        const at = ids.indexOf(diagram);
        void moveDiagram(diagram, drag.before > at ? drag.before - 1 : drag.before);
      }
      end();
    },
    onPointerCancel: end,
  });
  return { drag, handlers };
}

function placeAt(list: HTMLElement | null, x: number): { before: number; mark: number } {
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const boxes = tabs.map((tab) => tab.getBoundingClientRect());
  const found = boxes.findIndex((box) => x < box.left + box.width / 2);
  const before = found === -1 ? boxes.length : found;
  const tab = tabs[before];
  const last = tabs.at(-1);
  return { before, mark: tab ? tab.offsetLeft : last ? last.offsetLeft + last.offsetWidth : 0 };
}
