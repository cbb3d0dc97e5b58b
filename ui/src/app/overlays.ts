import { projectCell } from "../document/another-project";
import { useCell } from "../document/cell";

/** What lies over the window. */
export type Overlay = "palette" | "keys" | "project" | "about" | "name" | "snapshot" | null;

const overlay = projectCell<Overlay>(null);

/** Returns what lies over the window. */
export function useOverlay(): Overlay {
  return useCell(overlay);
}

/** Lays something over the window; null takes it away. */
export function openOverlay(next: Overlay): void {
  overlay.set(next);
}
