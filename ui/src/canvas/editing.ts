// The one name that is being edited on the diagram, and the one flow that is being drawn.
import { useSyncExternalStore } from "react";
import type { ItemId, Point } from "../backend";
import { projectCell } from "../document/another-project";
import { useCell } from "../document/cell";
import { currentDocument } from "../document/store";

/** A flow on its way to its target. */
export interface Connecting {
  readonly from: string;
  /** Where the line ends for now. */
  readonly to: Point;
  /** The element under the pointer, when there is one. */
  readonly target: string | null;
  /** Whether it has arrived and waits for its name. */
  readonly naming: boolean;
  /** What was given as its name and could not be. */
  readonly refused?: Refused;
}

/** A name that could not be: what was typed, and one sentence that says why. */
export interface Refused {
  readonly name: string;
  readonly why: string;
}

interface Renaming {
  readonly item: ItemId;
  readonly refused: Refused | undefined;
}

const renaming = projectCell<Renaming | null>(null);
const connecting = projectCell<Connecting | null>(null);
const choosing = projectCell<string | null>(null);

/** Edits a name in place, where it can be changed; null stops. What was refused is edited again. */
export function rename(item: ItemId | null, refused?: Refused): void {
  const writable = currentDocument()?.project.readOnly === null;
  renaming.set(item && writable ? { item, refused } : null);
}

/** Returns the item whose name is being edited. */
export function useRenaming(): Renaming | null {
  return useCell(renaming);
}

/** Tells whether the name of an item is being edited; what stands there gives way to the field. */
export function useIsRenamed({ kind, id }: ItemId): boolean {
  return useSyncExternalStore(renaming.watch, () => {
    const item = renaming.get()?.item;
    return item?.kind === kind && item.id === id;
  });
}

/** Shows a flow on its way; null ends it. */
export function connect(next: Connecting | null): void {
  connecting.set(next);
}

/** Returns the flow on its way. */
export function useConnecting(): Connecting | null {
  return useCell(connecting);
}

/** Asks by keyboard where a flow from an element goes; null stops. */
export function chooseTarget(from: string | null): void {
  choosing.set(from);
}

/** Returns the element whose flow looks for a target by keyboard. */
export function useChoosingFrom(): string | null {
  return useCell(choosing);
}
