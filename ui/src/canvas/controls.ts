import { cell } from "../document/cell";

/** What the menus and keys can do with the view of the diagram. */
export interface CanvasControls {
  readonly fit: () => void;
  readonly fitSelection: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly actualSize: () => void;
}

const controls = cell<CanvasControls | null>(null);

/** Returns what the view of the diagram can do, or null while no diagram is shown. */
export function canvasControls(): CanvasControls | null {
  return controls.get();
}

/** Tells the rest of the window what the view can do. */
export function offerControls(offered: CanvasControls | null): void {
  controls.set(offered);
}
