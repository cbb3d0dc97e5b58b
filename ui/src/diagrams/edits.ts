// What is done to diagrams as a whole.
import type { Diagram } from "../backend";
import { currentDiagram, showDiagram } from "../document/diagrams";
import { mint } from "../document/identity";
import { notify } from "../document/notices";
import { onlyOn, shows } from "../document/places";
import { currentSelection, select } from "../document/selection";
import { apply, currentDocument, type OpenDocument, undo, watchDocument } from "../document/store";
import { openWorkspace } from "../document/view";

/** Adds an empty diagram behind the others and shows it. */
export async function addDiagram(name: string): Promise<void> {
  const id = mint();
  if (await apply({ edit: "addDiagram", diagram: { id, name, position: 0 } })) {
    openWorkspace("model");
    showDiagram(id);
  }
}

/** Changes the name of a diagram. */
export async function renameDiagram(diagram: string, name: string): Promise<void> {
  const before = currentDocument()?.diagrams.find((it) => it.id === diagram)?.name;
  if (before !== undefined && before !== name) {
    await apply({ edit: "renameDiagram", diagram, name });
  }
}

/** Adds a diagram that shows the same as another one, and shows it. */
export async function duplicateDiagram(diagram: string): Promise<void> {
  const document = currentDocument();
  const from = document?.diagrams.find((it) => it.id === diagram);
  if (!document || !from) {
    return;
  }
  const texts = [...document.annotations.values()].filter((it) => it.diagram === diagram);
  const copy = mint();
  const name = freeName(document.diagrams, `${from.name.slice(0, 180)} copy`);
  const annotations = texts.map(mint);
  if (await apply({ edit: "duplicateDiagram", diagram, copy, name, annotations })) {
    showDiagram(copy);
  }
}

/** Puts a diagram at another place among the tabs. */
export async function moveDiagram(diagram: string, to: number): Promise<void> {
  const order = currentDocument()?.diagrams.map((it) => it.id) ?? [];
  const next = moved(order, diagram, to);
  if (next.some((id, at) => id !== order[at])) {
    await apply({ edit: "orderDiagrams", order: [...next] });
  }
}

/** Returns an order in which one entry stands at another place. */
export function moved(order: readonly string[], id: string, to: number): readonly string[] {
  const others = order.filter((it) => it !== id);
  const at = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/**
 * Deletes a diagram and shows the one beside it. What stands only there stays in the model, or goes
 * in the same edit.
 */
export async function removeDiagram(diagram: string, withItems: boolean): Promise<void> {
  const document = currentDocument();
  const at = document?.diagrams.findIndex((it) => it.id === diagram) ?? -1;
  const known = document?.diagrams[at];
  if (!document || !known) {
    return;
  }
  const beside = document.diagrams[at + 1] ?? document.diagrams[at - 1];
  const wasShown = currentDiagram() === diagram;
  if (wasShown && beside) {
    showDiagram(beside.id);
  }
  const remove = { edit: "removeDiagram" as const, diagram };
  const items = withItems ? [...onlyOn(document, diagram)] : [];
  const label = `Delete diagram "${known.name}" and what stood only there`;
  const done = await apply(
    items.length === 0
      ? remove
      : { edit: "batch", label, edits: [{ edit: "delete", items }, remove] },
  );
  if (!done && wasShown) {
    showDiagram(diagram);
  }
}

/** Returns the other diagrams that do not show all of the selection yet. */
export function diagramsToShowOn(): readonly Diagram[] {
  const document = currentDocument();
  const here = currentDiagram();
  return (document?.diagrams ?? []).filter(
    ({ id }) =>
      document && id !== here && currentSelection().some((it) => !shows(document, id, it)),
  );
}

/** Takes what is selected off the shown diagram; it stays in the model. */
export async function takeOff(): Promise<void> {
  const document = currentDocument();
  const diagram = currentDiagram();
  const here = currentSelection().filter((it) => document && shows(document, diagram, it));
  const items = here.filter((it) => it.kind !== "flow");
  if (!document || items.length === 0) {
    notify({
      kind: "info",
      sentence:
        here.length > 0
          ? "A flow is shown wherever both its ends are. Take one of its ends off, or delete it."
          : "Nothing of what is selected is on this diagram.",
    });
    return;
  }
  if (!(await apply({ edit: "takeOff", diagram, items }))) {
    return;
  }
  select([]);
  const dismiss = notify({
    kind: "done",
    sentence: takenOff(document, items),
    action: { label: "Undo", run: () => void undo() },
  });
  // Once something else was done, undo would take that back.
  const stop = watchDocument(() => {
    stop();
    dismiss();
  });
}

function takenOff(document: OpenDocument, items: readonly { kind: string; id: string }[]): string {
  const [only, more] = items;
  const named = document.elements.get(only?.id ?? "") ?? document.boundaries.get(only?.id ?? "");
  const what = more ? `${items.length} items are` : `“${named?.name ?? ""}” is`;
  return `${what} off this diagram, and still in the model with all threats and decisions.`;
}

/** Returns a name that no diagram has yet. */
export function freeName(diagrams: readonly Pick<Diagram, "name">[], wanted: string): string {
  const names = new Set(diagrams.map((it) => it.name));
  let name = wanted;
  for (let number = 2; names.has(name); number += 1) {
    name = `${wanted} ${number}`;
  }
  return name;
}

/** Returns the name that a new diagram is offered under. */
export function nextName(diagrams: readonly Pick<Diagram, "name">[]): string {
  const names = new Set(diagrams.map((it) => it.name));
  let number = diagrams.length + 1;
  while (names.has(`Diagram ${number}`)) {
    number += 1;
  }
  return `Diagram ${number}`;
}
