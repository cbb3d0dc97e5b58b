// Threats that people add: which one is being written, and how it gets into the project.
import type { ItemId, OwnThreat } from "../backend";
import { projectCell } from "./another-project";
import { useCell } from "./cell";
import { notify } from "./notices";
import { currentSelection } from "./selection";
import { apply, currentDocument } from "./store";

/** What a person is writing: something new about a subject, or another version of a threat. */
export type Writing =
  | { readonly kind: "new"; readonly subject: ItemId | null }
  | { readonly kind: "known"; readonly threat: OwnThreat };

const writing = projectCell<Writing | null>(null);

/** Returns what is being written, or null. */
export function useWriting(): Writing | null {
  return useCell(writing);
}

/** Opens the dialog for a new threat. Without a subject, what is selected alone is proposed. */
export function addOwnThreat(subject?: ItemId): void {
  const selected = currentSelection();
  const alone = selected.length === 1 ? (selected[0] ?? null) : null;
  writing.set({ kind: "new", subject: subject ?? alone });
}

/** Opens the dialog with a threat that somebody added. */
export function editOwnThreat(id: string): void {
  const threat = currentDocument()?.ownThreats.get(id);
  if (threat) {
    writing.set({ kind: "known", threat });
  }
}

/** Closes the dialog. */
export function stopWriting(): void {
  writing.set(null);
}

/** Deletes a threat that somebody added. */
export async function deleteOwnThreat(id: string): Promise<void> {
  const title = currentDocument()?.ownThreats.get(id)?.title ?? "";
  if (await apply({ edit: "setOwnThreat", id, threat: null })) {
    notify({ kind: "done", sentence: `The threat “${title}” is deleted. Undo brings it back.` });
  }
}
