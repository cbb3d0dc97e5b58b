// Named states of the project. The core owns them; this copy is the list as it answered last.
import { useEffect } from "react";
import {
  backend,
  problemOf,
  type SignatureDraft,
  type SnapshotDraft,
  type SnapshotsView,
  type StateOf,
} from "../backend";
import { projectCell } from "./another-project";
import { useCell } from "./cell";
import { notify } from "./notices";
import { useDocumentPart } from "./store";
import { chooseReviewPart, openWorkspace } from "./view";

/** Two states side by side. */
export interface Compared {
  readonly before: StateOf;
  readonly after: StateOf;
}

const listed = projectCell<SnapshotsView | null>(null);
const compared = projectCell<Compared | null>(null);

/** Returns the snapshots, asked again whenever the project changes; null before the first answer. */
export function useSnapshots(): SnapshotsView | null {
  const status = useDocumentPart((document) => document.status);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what became of a snapshot follows the project.
  useEffect(() => {
    void loadSnapshots();
  }, [status]);
  return useCell(listed);
}

async function loadSnapshots(): Promise<void> {
  try {
    listed.set(await backend.snapshots());
  } catch (thrown) {
    notify({ kind: "problem", sentence: problemOf(thrown).sentence });
  }
}

/** Makes a snapshot. Resolves to why it cannot be, or to null when it is made. */
export function takeSnapshot(draft: SnapshotDraft): Promise<string | null> {
  return told(() => backend.takeSnapshot(draft));
}

/** Signs a snapshot. Resolves to why that cannot be, or to null when it is done. */
export function signSnapshot(number: number, draft: SignatureDraft): Promise<string | null> {
  return told(() => backend.signSnapshot(number, draft));
}

async function told(command: () => Promise<SnapshotsView>): Promise<string | null> {
  try {
    listed.set(await command());
    return null;
  } catch (thrown) {
    return problemOf(thrown).sentence;
  }
}

/** Returns the two states that the changes show, or null where nobody chose any. */
export function useCompared(): Compared | null {
  return useCell(compared);
}

/** Chooses the two states that the changes show. */
export function chooseCompared(states: Compared): void {
  compared.set(states);
}

/** Shows what changed between two states. */
export function openChanges(states: Compared): void {
  compared.set(states);
  chooseReviewPart("changes");
  openWorkspace("review");
}
