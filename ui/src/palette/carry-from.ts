import type { PointerEvent } from "react";
import { carry } from "../document/showing";
import { followDrag } from "../shared/drag";
import type { Branch } from "./tree";

/** Lets a line of the outline be dragged onto the diagram. */
export function carryFrom(event: PointerEvent, { item, name, kind }: Branch): void {
  if (event.button !== 0 || kind === "flow") {
    return;
  }
  followDrag(event, {
    onMove: (at) => carry({ items: [item], name, at, dropped: false }),
    onEnd: (at) => {
      if (at) {
        carry({ items: [item], name, at, dropped: true });
      }
      carry(null);
    },
  });
}
