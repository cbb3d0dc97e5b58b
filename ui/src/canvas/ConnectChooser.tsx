import { useCallback } from "react";
import { placementKey } from "../document/item";
import { useDocument } from "../document/store";
import { Chooser, Dialog } from "../shared";
import { chooseTarget, connect, useChoosingFrom } from "./editing";
import { focusCanvas } from "./focus";
import { center } from "./rect";

/** Finds the target of a flow by keyboard. What the arrows reach is lit on the diagram. */
export function ConnectChooser({ diagram }: { readonly diagram: string }) {
  const from = useChoosingFrom();
  return from === null ? null : <Targets from={from} diagram={diagram} />;
}

function Targets({ from, diagram }: { readonly from: string; readonly diagram: string }) {
  const { elements, placements } = useDocument();
  const frameOf = useCallback(
    (id: string) => placements.get(placementKey(diagram, { kind: "element", id }))?.frame,
    [placements, diagram],
  );
  const find = useCallback(
    (text: string) => {
      const words = text.trim().toLowerCase();
      return [...elements.values()]
        .filter(({ id, name }) => id !== from && frameOf(id) && name.toLowerCase().includes(words))
        .map(({ id, name }) => ({ key: id, title: name, aside: "" }))
        .sort((a, b) => a.title.localeCompare(b.title));
    },
    [elements, frameOf, from],
  );
  const show = (target: string) => {
    const frame = frameOf(target);
    connect(frame ? { from, to: center(frame), target, naming: false } : null);
  };
  const close = () => {
    chooseTarget(null);
    connect(null);
    focusCanvas();
  };
  const take = (target: string) => {
    chooseTarget(null);
    // The dialog gives the focus back first; then the name is asked.
    setTimeout(() => connect({ from, to: { x: 0, y: 0 }, target, naming: true }), 30);
  };
  return (
    <Dialog title={`Connect ${elements.get(from)?.name ?? ""} to`} onClose={close}>
      <Chooser
        label="Name of the other element"
        placeholder="Type a part of its name"
        list="Elements"
        none="No other element has this name."
        find={find}
        onTake={({ key }) => take(key)}
        onShow={({ key }) => show(key)}
      />
    </Dialog>
  );
}
