import { currentDocument } from "../document/store";
import type { Scope } from "./keys";

/** Something that can be done. */
export interface Action {
  readonly id: string;
  readonly title: string;
  /** The first chord is the one that is shown. */
  readonly chords: readonly string[];
  readonly scope: Scope;
  /** Tells whether it makes sense now. */
  readonly when: () => boolean;
  readonly run: () => void;
  /** Left out of "Find or do": a key only. */
  readonly keyOnly?: boolean;
  /** Its keys come as an event of their own, which calls it. */
  readonly byEvent?: boolean;
  /** What a menu does instead while a text is in use. */
  readonly inText?: () => void;
}

/** Tells whether a project is open. */
export const open = () => currentDocument() !== null;

/** Makes an action. */
export function action(
  id: string,
  title: string,
  chords: readonly string[],
  scope: Scope,
  when: () => boolean,
  run: () => void,
): Action {
  return { id, title, chords, scope, when, run };
}
