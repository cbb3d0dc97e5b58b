import { type PointerEvent, useState } from "react";
import { followDrag } from "../shared/drag";
import { moveDiagram } from "./edits";

interface Drag {
  readonly diagram: string;
  /** Where the mark stands that says where it would be put. */
  readonly mark: number;
}

/** Lets tabs be dragged to another place. */
export function useTabDrag(ids: readonly string[]) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = (event: PointerEvent<HTMLElement>, diagram: string) => {
    const list = event.currentTarget.parentElement;
    if (event.button !== 0) {
      return;
    }
    followDrag(event, {
      onMove: ({ x }) => setDrag({ diagram, mark: placeAt(list, x).mark }),
      onEnd: (end) => {
        setDrag(null);
        if (end) {
          const at = ids.indexOf(diagram);
          const { before } = placeAt(list, end.x);
          void moveDiagram(diagram, before > at ? before - 1 : before);
        }
      },
    });
  };
  return { drag, start };
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
