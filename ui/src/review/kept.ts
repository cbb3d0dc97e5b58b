import { onAnotherProject } from "../document/another-project";
import { type Cell, cell } from "../document/cell";
import type { ReviewPart } from "../document/view";

/** What of a part stays while the person goes to the diagram and comes back. */
interface KeptPart {
  /** Keys of the groups that are folded. */
  readonly folded: Cell<ReadonlySet<string>>;
  readonly scroll: { top: number };
}

let kept = new Map<ReviewPart, KeptPart>();
onAnotherProject(() => {
  kept = new Map();
});

/** Returns what is kept of a part of the review. */
export function keptOf(part: ReviewPart): KeptPart {
  const known = kept.get(part) ?? {
    folded: cell<ReadonlySet<string>>(new Set()),
    scroll: { top: 0 },
  };
  kept.set(part, known);
  return known;
}
