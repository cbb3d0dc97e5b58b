import { projectCell } from "../../document/another-project";
import { useCell } from "../../document/cell";

const written = projectCell<string | null>(null);

/** Edits a free text in place; null stops. */
export function writeText(id: string | null): void {
  written.set(id);
}

/** Returns the id of the free text that is being edited. */
export function useWritten(): string | null {
  return useCell(written);
}
