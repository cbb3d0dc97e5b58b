// The open project in the window. The core owns it; this copy follows what each command returns.
import { useRef, useSyncExternalStore } from "react";
import {
  backend,
  type Changed,
  type Document,
  type Edit,
  type ItemId,
  type Pasted,
  type Point,
  problemOf,
} from "../backend";
import { carryOver, startOver } from "./another-project";
import { cell, useCell } from "./cell";
import { notify } from "./notices";
import { type OpenDocument, openDocument } from "./open-document";
import { patch } from "./patch";
import { keepExisting } from "./selection";
import { shallowEqual } from "./shallow";

export { itemKey } from "./item";
export type { OpenDocument } from "./open-document";

const current = cell<OpenDocument | null>(null);

/** Returns the open project, or null. For code outside of components. */
export function currentDocument(): OpenDocument | null {
  return current.get();
}

/** Calls back after each change of the document; returns how to stop that. */
export function watchDocument(listener: () => void): () => void {
  return current.watch(listener);
}

/** Tells whether a project is open. */
export function useIsOpen(): boolean {
  return useCell(current) !== null;
}

/** Returns the open project. Throws where none is open. */
export function useDocument(): OpenDocument {
  return opened(useCell(current));
}

/**
 * Returns a part of the open project and renders again only when that part changes. A selection
 * that makes a new array or object each time is compared one level deep.
 */
export function useDocumentPart<T>(part: (document: OpenDocument) => T): T {
  const kept = useRef<{ value: T } | null>(null);
  return useSyncExternalStore(current.watch, () => {
    const value = part(opened(current.get()));
    if (kept.current && shallowEqual(kept.current.value, value)) {
      return kept.current.value;
    }
    kept.current = { value };
    return value;
  });
}

/** Takes over a project that the core opened. */
export function show(document: Document): void {
  startOver();
  current.set(openDocument(document));
}

/** Goes on in a copy of the open project. */
export function goOnIn(copy: Document): void {
  const next = openDocument(copy);
  carryOver(fileOf(opened(current.get())), fileOf(next));
  current.set(next);
}

/** Returns the path of the file that a project lies in. */
export function fileOf({ project }: OpenDocument): string {
  return `${project.folder}/${project.fileName}`;
}

/** Forgets the open project. */
export function forget(): void {
  startOver();
  current.set(null);
}

/** Sends an edit and takes over what it changed. Shows a notice and resolves to false otherwise. */
export function apply(edit: Edit): Promise<boolean> {
  return change(() => backend.applyEdit(edit));
}

/**
 * Sends an edit as `apply` does, for what says itself why it cannot be, as dialogs do, which lie
 * over the notices: resolves to that sentence, or to null when it is done.
 */
export async function applyOrTell(edit: Edit): Promise<string | null> {
  let told: string | null = null;
  await change(
    () => backend.applyEdit(edit),
    (sentence) => {
      told = sentence;
    },
  );
  return told;
}

/** Pastes what was copied, and takes over what that changed. Resolves to null when it cannot be. */
export async function paste(
  text: string,
  diagram: string,
  at: Point | null,
): Promise<Pasted | null> {
  let pasted: Pasted | null = null;
  await change(async () => {
    pasted = await backend.paste(text, diagram, at);
    return pasted.changed;
  });
  return pasted;
}

/** Takes the last edit back. Resolves to whether there was one. */
export function undo(): Promise<boolean> {
  return change(() => backend.undo());
}

/** Does again what was taken back. Resolves to whether there was something. */
export function redo(): Promise<boolean> {
  return change(() => backend.redo());
}

/**
 * Arranges a diagram, or only the given items on it, and says so where nothing had to move. Returns
 * whether something moved.
 */
export async function arrange(diagram: string, items: ItemId[]): Promise<boolean> {
  let before: OpenDocument["placements"] | undefined;
  const done = await change(() => {
    // What was done just before may not have arrived until it is this command's turn.
    before = current.get()?.placements;
    return backend.arrange(diagram, items);
  });
  const moved = current.get()?.placements !== before;
  if (done && !moved) {
    const why = items.length > 0 ? ", or its zone has no room" : "";
    notify({ kind: "info", sentence: `Nothing moved: it is arranged already${why}.` });
  }
  return done && moved;
}

let last: Promise<unknown> = Promise.resolve();

/** Waits for every edit that was made, and for those that are made meanwhile. */
export async function everyEditDone(): Promise<void> {
  for (let awaited: unknown; awaited !== last; ) {
    awaited = last;
    await last;
  }
}

/** Runs one command after the other, so that changes arrive in the order in which they were made. */
function change(
  command: () => Promise<Changed | null>,
  tell: (sentence: string) => void = (sentence) => notify({ kind: "problem", sentence }),
): Promise<boolean> {
  const turn = last.then(async () => {
    try {
      const changed = await command();
      const document = current.get();
      if (changed === null || document === null) {
        return false;
      }
      const next = patch(document, changed);
      current.set(next);
      keepExisting(next);
      return true;
    } catch (thrown) {
      tell(problemOf(thrown).sentence);
      return false;
    }
  });
  last = turn;
  return turn;
}

function opened(document: OpenDocument | null): OpenDocument {
  if (document === null) {
    throw new Error("No project is open.");
  }
  return document;
}
