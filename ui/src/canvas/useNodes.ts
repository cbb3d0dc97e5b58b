import { useMemo, useRef } from "react";
import type { ItemId } from "../backend";
import { componentTitle } from "../document/catalogue";
import { currentDocument, type OpenDocument, useDocumentPart } from "../document/store";
import { spokenLetters } from "./letters";
import { useLiveFrames, useLiveHomes } from "./live";
import { type CanvasNode, movedNodes, patchNodes } from "./nodes";
import { relatedTo } from "./related";

/** The parts of the document that nodes are made of. */
function pictureOf(document: OpenDocument) {
  const { elements, boundaries, placements, flows, threatsBySubject } = document;
  return { elements, boundaries, placements, flows, threatsBySubject };
}

/** Returns the keys of what belongs to the selection; null when nothing is selected. */
export function useRelated(selection: readonly ItemId[]): ReadonlySet<string> | null {
  const picture = useDocumentPart(pictureOf);
  const before = useRef<ReadonlySet<string> | null>(null);
  return useMemo(() => {
    const document = picture && currentDocument();
    const now = document && selection.length > 0 ? relatedTo(document, selection) : null;
    // Whoever shows what belongs to the selection has nothing to do while that stays the same.
    if (!(now && before.current && sameKeys(now, before.current))) {
      before.current = now;
    }
    return before.current;
  }, [selection, picture]);
}

/** Returns the nodes of a diagram as the document has them, and with what is being moved now. */
export function useNodes(
  diagram: string,
  selected: ReadonlySet<string>,
  related: ReadonlySet<string> | null,
): { readonly settled: readonly CanvasNode[]; readonly nodes: readonly CanvasNode[] } {
  const before = useRef<readonly CanvasNode[]>([]);
  const picture = useDocumentPart(pictureOf);
  const settled = useMemo(() => {
    const document = picture && currentDocument();
    if (document) {
      before.current = patchNodes(before.current, document, {
        diagram,
        selected,
        related,
        label: (item, letters) => labelOf(document, item, letters),
      });
    }
    return before.current;
  }, [picture, diagram, selected, related]);
  const frames = useLiveFrames();
  const homes = useLiveHomes();
  const nodes = useMemo(() => movedNodes(settled, frames, homes), [settled, frames, homes]);
  return { settled, nodes };
}

function labelOf(document: OpenDocument, item: ItemId, letters: string): string {
  const element = document.elements.get(item.id);
  const named = element ?? document.boundaries.get(item.id);
  const several = element?.multiple ? ", several" : "";
  return named
    ? `${named.name}, ${componentTitle(named.component)}${several}${spokenLetters(letters)}`
    : "";
}

function sameKeys(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((key) => other.has(key));
}
