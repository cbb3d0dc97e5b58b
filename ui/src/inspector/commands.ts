// What the inspector does about what is selected: for its own buttons, and for keys and menus.
import { useEffect, useEffectEvent } from "react";
import type { Edit, Flow, ItemId } from "../backend";
import { projectCell } from "../document/another-project";
import { useCell } from "../document/cell";
import { apply, type OpenDocument } from "../document/store";

/** Attaches a flow to other elements, or lets it go both ways. */
export function attach(flow: Flow, change: Partial<Pick<Flow, "from" | "to" | "twoWay">>): void {
  const { from, to, twoWay } = { ...flow, ...change };
  apply({ edit: "reattach", flow: flow.id, from, to, twoWay });
}

/** Lets a flow go the other way. */
export function turnAround(flow: Flow): void {
  attach(flow, { from: flow.to, to: flow.from });
}

/** Lets a process stand for several, or for one. */
export function setMultiple(element: string, multiple: boolean): void {
  apply({ edit: "setMultiple", element, multiple });
}

/** Takes elements and flows out of scope for a reason; null puts them back. */
export function setScope(items: readonly ItemId[], reason: string | null): void {
  const edits = items.map((item): Edit => ({ edit: "setScope", item, outOfScope: reason }));
  const [only] = edits;
  const verb = reason === null ? "Put" : "Take";
  const where = reason === null ? "into scope" : "out of scope";
  if (only) {
    const label = `${verb} ${edits.length} items ${where}`;
    apply(edits.length === 1 ? only : { edit: "batch", label, edits });
  }
}

/** Returns which of the items are in scope and which are not; zones and lines are neither. */
export function byScope(
  document: Pick<OpenDocument, "elements" | "flows">,
  items: readonly ItemId[],
) {
  const reason = ({ kind, id }: ItemId) =>
    (kind === "element" ? document.elements : document.flows).get(id)?.outOfScope ?? null;
  const scoped = items.filter((item) => item.kind !== "boundary");
  return {
    inside: scoped.filter((item) => reason(item) === null),
    outside: scoped.filter((item) => reason(item) !== null),
  };
}

/**
 * What the inspector can be asked to ask: why something is out of scope, where a flow goes, or what
 * component something is.
 */
type Question = "scope" | "ends" | "component";

const asked = projectCell<Question | null>(null);

/** Lets the inspector ask about what is selected. */
export function askAbout(question: Question): void {
  asked.set(question);
}

/** Begins with a question once somebody wants it to be asked. */
export function useAsked(question: Question, begin: () => void): void {
  const wanted = useCell(asked) === question;
  const start = useEffectEvent(begin);
  useEffect(() => {
    if (wanted) {
      asked.set(null);
      start();
    }
  }, [wanted]);
}
