import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";
import { MULTIPLE, place, TEXT, watchPlacing } from "../document/placing";
import { addComponent, addText } from "./adding";

/** Takes over components that the palette sends. */
export function usePlacement(): void {
  const { screenToFlowPosition } = useReactFlow();
  const store = useStoreApi();
  useEffect(
    () =>
      watchPlacing((placing) => {
        const view = store.getState().domNode?.getBoundingClientRect();
        if (!placing?.dropped || !view) {
          return;
        }
        place(null);
        const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
        const { at } = placing;
        const inside =
          at === null ||
          (at.x >= view.left && at.x <= view.right && at.y >= view.top && at.y <= view.bottom);
        if (inside) {
          const point = screenToFlowPosition(at ?? middle, { snapToGrid: false });
          if (placing.component === TEXT) {
            void addText(point, at !== null);
          } else if (placing.component === MULTIPLE) {
            void addComponent("process", point, { dropped: at !== null, multiple: true });
          } else {
            void addComponent(placing.component, point, { dropped: at !== null });
          }
        }
      }),
    [screenToFlowPosition, store],
  );
}
