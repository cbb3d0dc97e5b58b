import { useMemo, useState } from "react";
import { placementKey } from "../document/item";
import { useDocument } from "../document/store";
import { Dialog } from "../shared";
import { chooseTarget, connect, useChoosingFrom } from "./editing";
import { focusCanvas } from "./focus";
import { center } from "./rect";

/** Finds the target of a flow by keyboard: type a part of the name, arrows, Enter. */
export function ConnectChooser({ diagram }: { readonly diagram: string }) {
  const from = useChoosingFrom();
  return from === null ? null : <Chooser from={from} diagram={diagram} />;
}

function Chooser({ from, diagram }: { readonly from: string; readonly diagram: string }) {
  const document = useDocument();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const source = document.elements.get(from);
  const found = useMemo(() => {
    const words = text.trim().toLowerCase();
    return [...document.elements.values()]
      .filter((it) =>
        document.placements.has(placementKey(diagram, { kind: "element", id: it.id })),
      )
      .filter((it) => it.id !== from && it.name.toLowerCase().includes(words))
      .sort((a, b) => a.name.localeCompare(b.name));
  }, [document, diagram, from, text]);
  const show = (index: number) => {
    const target = found[index];
    const frame =
      target &&
      document.placements.get(placementKey(diagram, { kind: "element", id: target.id }))?.frame;
    setAt(index);
    connect(target && frame ? { from, to: center(frame), target: target.id, naming: false } : null);
  };
  const close = () => {
    chooseTarget(null);
    connect(null);
    focusCanvas();
  };
  const take = (index: number) => {
    const target = found[index];
    if (target) {
      chooseTarget(null);
      // The dialog gives the focus back first; then the name is asked.
      setTimeout(() => connect({ from, to: { x: 0, y: 0 }, target: target.id, naming: true }), 30);
    }
  };
  const active = found[at];
  return (
    <Dialog title={`Connect ${source?.name ?? ""} to`} onClose={close}>
      <input
        className="input"
        role="combobox"
        aria-label="Name of the other element"
        aria-expanded="true"
        aria-controls="connect-targets"
        aria-activedescendant={active ? `connect-${active.id}` : undefined}
        placeholder="Type a part of its name"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step !== undefined && found.length > 0) {
            event.preventDefault();
            show((at + step + found.length) % found.length);
          } else if (event.key === "Enter") {
            event.preventDefault();
            take(at);
          }
        }}
      />
      <div id="connect-targets" role="listbox" aria-label="Elements" className="connect-list">
        {found.map((element, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          <div
            key={element.id}
            id={`connect-${element.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="connect-option"
            ref={index === at ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
            onPointerMove={() => index !== at && show(index)}
            onClick={() => take(index)}
          >
            {element.name}
          </div>
        ))}
        {found.length === 0 ? (
          <p className="connect-none">No other element has this name.</p>
        ) : null}
      </div>
    </Dialog>
  );
}
