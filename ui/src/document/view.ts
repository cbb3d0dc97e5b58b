// What the window looks at. None of this is part of the project.
import type { ItemId } from "../backend";
import { projectCell } from "./another-project";
import { cell, useCell } from "./cell";
import { bestDiagram } from "./places";
import { select } from "./selection";
import { currentDocument } from "./store";

/** The four questions. */
export type Workspace = "model" | "threats" | "responses" | "review";

/** The parts of the review. */
export type ReviewPart =
  | "coverage"
  | "crossings"
  | "connections"
  | "questions"
  | "worksheets"
  | "attention"
  | "assumptions"
  | "participants"
  | "activity"
  | "changes"
  | "sign-off";

/** The parts of the responses. */
export type ResponsesPart = "decisions" | "applied" | "controls";

const workspace = projectCell<Workspace>("model");
const threat = projectCell<{ readonly id: string } | null>(null);
const diagram = projectCell<string | null>(null);
const review = projectCell<ReviewPart>("coverage");
const worksheet = projectCell<string | null>(null);
const responses = projectCell<ResponsesPart>("decisions");
const control = projectCell<string | null>(null);
const revealed = projectCell<{ readonly items: readonly ItemId[] } | null>(null);

/** Returns the workspace that is shown. */
export function useWorkspace(): Workspace {
  return useCell(workspace);
}

/** Shows a workspace. */
export function openWorkspace(name: Workspace): void {
  if (name !== workspace.get()) {
    leave();
  }
  workspace.set(name);
}

/** Returns the workspace that is shown. For code outside of components. */
export function currentWorkspace(): Workspace {
  return workspace.get();
}

/** Returns the part of the review that is shown. */
export function useReviewPart(): ReviewPart {
  return useCell(review);
}

/** Chooses the part that the review shows. */
export function chooseReviewPart(part: ReviewPart): void {
  review.set(part);
}

/** Returns the id of the element whose worksheet is open, or null. */
export function useOpenWorksheet(): string | null {
  return useCell(worksheet);
}

/** Opens the worksheet of an element; null shows what all worksheets say about controls. */
export function openWorksheet(element: string | null): void {
  worksheet.set(element);
}

/** Returns the part of the responses that is shown. */
export function useResponsesPart(): ResponsesPart {
  return useCell(responses);
}

/** Chooses the part that the responses show. */
export function chooseResponsesPart(part: ResponsesPart): void {
  responses.set(part);
}

/** Returns the key of the control that is open, or null. */
export function useOpenControl(): string | null {
  return useCell(control);
}

/** Opens a control where the responses list them; null closes it. */
export function openControl(id: string | null): void {
  control.set(id);
  if (id !== null) {
    responses.set("controls");
    workspace.set("responses");
  }
}

/** Returns the id of the threat that is open in the lists, or null. */
export function useOpenThreat(): string | null {
  return useCell(threat)?.id ?? null;
}

/** Returns what was last asked to be opened in the lists. Each request is a new object. */
export function useThreatRequest(): { readonly id: string } | null {
  return useCell(threat);
}

/** Opens a threat in the lists; null closes it. */
export function openThreat(id: string | null): void {
  threat.set(id === null ? null : { id });
}

/** Returns the diagram that was chosen last, or null for the first one. */
export function useChosenDiagram(): string | null {
  return useCell(diagram);
}

/** Returns the diagram that was chosen last. For code outside of components. */
export function chosenDiagram(): string | null {
  return diagram.get();
}

/** Shows a diagram. */
export function chooseDiagram(id: string | null): void {
  if (id !== diagram.get()) {
    leave();
  }
  diagram.set(id);
}

const leaving = new Set<() => void>();

/**
 * Calls back before another diagram or workspace is shown, while the selection and everything else
 * still belong to the one that goes. Returns how to stop that.
 */
export function beforeLeaving(listener: () => void): () => void {
  leaving.add(listener);
  return () => leaving.delete(listener);
}

function leave(): void {
  for (const listener of [...leaving]) {
    listener();
  }
}

/**
 * Selects items, shows the model and brings them into sight: on the named diagram, or else on one
 * that shows them. What no diagram shows is only selected.
 */
export function reveal(items: readonly ItemId[], on?: string): void {
  const document = currentDocument();
  const shown = diagram.get() ?? document?.diagrams[0]?.id ?? "";
  const best = on ?? (document && bestDiagram(document, shown, items));
  openWorkspace("model");
  if (best !== null && best !== shown) {
    chooseDiagram(best);
  }
  select(items);
  revealed.set(best === null ? null : { items });
}

/** Returns what was last asked to be brought into sight. Each request is a new object. */
export function useRevealed(): { readonly items: readonly ItemId[] } | null {
  return useCell(revealed);
}

/** Forgets the request once it is done. */
export function doneRevealing(): void {
  revealed.set(null);
}

const covered = cell(0);

/** Returns how many pixels at the right of the diagram something floats over. */
export function useCovered(): number {
  return useCell(covered);
}

/** Returns the same. For code outside of components. */
export function currentCovered(): number {
  return covered.get();
}

/** Says how many pixels at the right of the diagram something floats over. */
export function setCovered(width: number): void {
  covered.set(width);
}
