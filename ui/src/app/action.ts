import type { Condition } from "./conditions";
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
  /** Returns what it needs that is not there. */
  readonly lacks: Condition;
  readonly run: () => void;
  /** Left out of "Find or do": a key only. */
  readonly keyOnly?: boolean;
  /** Its keys come as an event of their own, which calls it. */
  readonly byEvent?: boolean;
  /** What a menu does instead while a text is in use. */
  readonly inText?: () => void;
}

/** Makes an action. */
export function action(
  id: string,
  title: string,
  chords: readonly string[],
  scope: Scope,
  lacks: Condition,
  run: () => void,
): Action {
  return { id, title, chords, scope, lacks, when: () => lacks() === null, run };
}
