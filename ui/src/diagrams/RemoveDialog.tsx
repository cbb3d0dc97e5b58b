import type { ItemId } from "../backend";
import { onlyOn } from "../document/places";
import { type OpenDocument, useDocument } from "../document/store";
import { Button, Dialog } from "../shared";
import { removeDiagram } from "./edits";
import { stopAsking, useRemoving } from "./state";

/** Asks what becomes of what stands only on a diagram that goes. */
export function RemoveDialog() {
  const diagram = useRemoving();
  return diagram === null ? null : <Question key={diagram} diagram={diagram} />;
}

function Question({ diagram }: { readonly diagram: string }) {
  const document = useDocument();
  const name = document.diagrams.find((it) => it.id === diagram)?.name ?? "";
  const items = onlyOn(document, diagram);
  const one = items.length === 1;
  const answer = (withItems: boolean) => {
    stopAsking();
    void removeDiagram(diagram, withItems);
  };
  return (
    <Dialog
      title={`Delete the diagram “${name}”`}
      onClose={stopAsking}
      actions={
        <>
          <Button look="quiet" onClick={stopAsking}>
            Cancel
          </Button>
          <Button look="danger" onClick={() => answer(true)}>
            Delete {one ? "it" : "them"} too
          </Button>
          <Button look="primary" onClick={() => answer(false)}>
            Keep {one ? "it" : "them"} in the model
          </Button>
        </>
      }
    >
      <p className="remove-question">
        {counted(document, items)} {one ? "stands" : "stand"} on this diagram only. Kept in the
        model, {one ? "it keeps its" : "they keep their"} threats and decisions, and the outline
        lists {one ? "it" : "them"} under “On no diagram”. One undo brings everything back.
      </p>
    </Dialog>
  );
}

/** Says how much of what, such as `3 elements and 1 zone`. */
export function counted(
  { boundaries }: Pick<OpenDocument, "boundaries">,
  items: readonly ItemId[],
): string {
  const isLine = (it: ItemId) => boundaries.get(it.id)?.form === "line";
  const elements = items.filter((it) => it.kind === "element").length;
  const lines = items.filter((it) => it.kind === "boundary" && isLine(it)).length;
  const zones = items.length - elements - lines;
  const parts = (
    [
      [elements, "element"],
      [zones, "zone"],
      [lines, "line"],
    ] as const
  ).flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}${count === 1 ? "" : "s"}`]));
  return parts.length < 2
    ? (parts[0] ?? "Nothing")
    : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
