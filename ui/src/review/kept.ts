import { type Cell, cell } from "../document/cell";
import { useDocumentPart } from "../document/store";
import type { ReviewPart } from "../document/view";

/** What of a part stays while the person goes to the diagram and comes back. */
interface KeptPart {
  /** Keys of the groups that are folded. */
  readonly folded: Cell<ReadonlySet<string>>;
  readonly scroll: { top: number };
}

// The object is the same for as long as the project is open.
const kept = new WeakMap<object, Map<ReviewPart, KeptPart>>();

/** Returns what is kept of a part of the review. */
export function useKept(part: ReviewPart): KeptPart {
  const project = useDocumentPart((document) => document.project);
  const parts = kept.get(project) ?? new Map<ReviewPart, KeptPart>();
  kept.set(project, parts);
  const known = parts.get(part) ?? {
    folded: cell<ReadonlySet<string>>(new Set()),
    scroll: { top: 0 },
  };
  parts.set(part, known);
  return known;
}
