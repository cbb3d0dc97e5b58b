import { useState } from "react";
import { useDocument } from "../../document/store";
import { Dialog } from "../../shared";
import { chooseZone, putInto, useChoosingZone, zonesToPutInto } from "./putting";

/** Finds the zone that the selection goes into: type a part of the name, arrows, Enter. */
export function PutChooser() {
  return useChoosingZone() ? <Chooser /> : null;
}

function Chooser() {
  const document = useDocument();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const words = text.trim().toLowerCase();
  const found = zonesToPutInto(document).filter((it) => it.name.toLowerCase().includes(words));
  const active = found[at];
  const take = (id: string | undefined) => {
    if (id !== undefined) {
      chooseZone(false);
      void putInto(id);
    }
  };
  return (
    <Dialog title="Put into a zone" onClose={() => chooseZone(false)}>
      <input
        className="input"
        role="combobox"
        aria-label="Name of the zone"
        aria-expanded="true"
        aria-controls="put-zones"
        aria-activedescendant={active ? `put-${active.id}` : undefined}
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
            setAt((at + step + found.length) % found.length);
          } else if (event.key === "Enter") {
            event.preventDefault();
            take(active?.id);
          }
        }}
      />
      <div id="put-zones" role="listbox" aria-label="Zones" className="connect-list">
        {found.map((zone, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          <div
            key={zone.id}
            id={`put-${zone.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="connect-option"
            ref={index === at ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
            onPointerMove={() => index !== at && setAt(index)}
            onClick={() => take(zone.id)}
          >
            {zone.name}
          </div>
        ))}
        {found.length === 0 ? <p className="connect-none">No zone has this name.</p> : null}
      </div>
    </Dialog>
  );
}
