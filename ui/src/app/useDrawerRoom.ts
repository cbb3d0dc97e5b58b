import { type RefObject, useLayoutEffect, useState } from "react";
import { LIMITS, usePanes } from "./panes";

/** How the drawer stands. */
export interface DrawerRoom {
  /** Its height in pixels. */
  readonly size: number;
  /** The most that it can be high now. */
  readonly most: number;
  /** Whether it is open in the place of the diagram, because both have no room together. */
  readonly covers: boolean;
}

/** The head of the drawer and the tabs of the diagrams. */
const HEADS = 64;
/** What the diagram keeps. */
const LEAST_DIAGRAM = 200;
/** With less than this the filters of the list leave no room for a row. */
const LEAST_LIST = 160;

/** Returns how the drawer stands in the workspace, which changes with the window and its scale. */
export function useDrawerRoom(workspace: RefObject<HTMLElement | null>): DrawerRoom {
  const { drawer: open, drawerHeight } = usePanes();
  const [height, setHeight] = useState(window.innerHeight);
  useLayoutEffect(() => {
    const measured = workspace.current;
    if (!measured) {
      return;
    }
    setHeight(measured.clientHeight);
    const observer = new ResizeObserver(() => setHeight(measured.clientHeight));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [workspace]);
  const [least] = LIMITS.drawerHeight;
  const room = Math.round(Math.min(height * 0.66, height - HEADS - LEAST_DIAGRAM));
  return {
    size: Math.min(drawerHeight, Math.max(room, least)),
    most: Math.max(room, least),
    covers: open && room < LEAST_LIST,
  };
}
