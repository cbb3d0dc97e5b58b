import { useCallback, useEffect, useRef, useState } from "react";
import { placementKey } from "../../document/item";
import { useDocument } from "../../document/store";
import { useCovered } from "../../document/view";
import { ChosenList } from "../../shared";
import { useChosen } from "../../shared/useChosen";
import { chooseTarget, connect, useChoosingFrom } from "../editing";
import { focusCanvas } from "../focus";
import { center } from "../rect";
import { say } from "../spoken";
import { currentView } from "../viewing";
import { describe } from "../walking/commands";
import { nearestTarget, nextTarget, targetsNamed } from "./targets";
import "./connect-chooser.css";

/** Room that the field takes at the upper edge of the view, in pixels of the screen. */
const FIELD = 76;

/**
 * Finds the target of a flow by keyboard: arrows walk from element to element, letters find one by
 * its name. What is reached is lit on the diagram.
 */
export function ConnectChooser({ diagram }: { readonly diagram: string }) {
  const from = useChoosingFrom();
  return from === null ? null : <Targets key={from} from={from} diagram={diagram} />;
}

function Targets({ from, diagram }: { readonly from: string; readonly diagram: string }) {
  const document = useDocument();
  const { elements, placements } = document;
  const [text, setText] = useState("");
  const [target, setTarget] = useState(() => nearestTarget(document, diagram, from));
  const open = useRef(true);
  const [putBack] = useState(() => currentView()?.remember());
  const frameOf = useCallback(
    (id: string) => placements.get(placementKey(diagram, { kind: "element", id }))?.frame,
    [placements, diagram],
  );
  useEffect(() => {
    const frame = frameOf(target);
    if (frame) {
      connect({ from, to: center(frame), target, naming: false });
    }
  }, [frameOf, from, target]);
  // Each letter finds another one, so that the view moves only for what was chosen.
  const bringIntoView = (id: string) => {
    const [frame, view] = [frameOf(id), currentView()];
    if (frame && view) {
      const above = FIELD / view.zoom();
      view.keepInSight({ ...frame, y: frame.y - above, height: frame.height + above });
    }
  };
  const reach = (id: string) => {
    setTarget(id);
    bringIntoView(id);
  };
  const found = targetsNamed(document, diagram, from, text);
  const end = () => {
    if (open.current) {
      open.current = false;
      chooseTarget(null);
      connect(null);
    }
  };
  const take = (to: string) => {
    open.current = false;
    bringIntoView(to);
    chooseTarget(null);
    connect({ from, to: { x: 0, y: 0 }, target: to, naming: true });
  };
  const chosen = useChosen(
    found,
    ({ key }) => take(key),
    ({ key }) => reach(key),
  );
  const walk = (key: string) => {
    const next = nextTarget(document, diagram, target, key);
    if (next === null) {
      say("Nothing lies further there.");
      return;
    }
    reach(next);
    say(next === from ? "Back to itself." : describe(document, { kind: "element", id: next }));
  };
  const covered = useCovered();
  const title = `Connect ${elements.get(from)?.name ?? ""} to`;
  return (
    <section
      className="connect-chooser nodrag nopan nowheel"
      style={{ right: covered }}
      aria-label={title}
    >
      <label className="connect-field">
        <span>{title}</span>
        <input
          role="combobox"
          aria-label="Name of the other element"
          aria-expanded={found.length > 0}
          aria-controls="connect-found"
          aria-describedby="connect-hint"
          aria-activedescendant={chosen.active ? `connect-found-${chosen.active.key}` : undefined}
          placeholder={target === from ? "itself" : elements.get(target)?.name}
          data-dirty
          // biome-ignore lint/a11y/noAutofocus: the person just asked to connect.
          autoFocus
          value={text}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            setText(typed);
            chosen.first();
            setTarget(targetsNamed(document, diagram, from, typed)[0]?.key ?? target);
          }}
          onBlur={end}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Escape" || event.key === "Tab") {
              event.preventDefault();
              end();
              focusCanvas();
              putBack?.();
            } else if (text === "" && event.key.startsWith("Arrow")) {
              event.preventDefault();
              walk(event.key);
            } else if (text === "" && event.key === "Enter") {
              event.preventDefault();
              take(target);
            } else {
              chosen.onKeyDown(event);
              const [only, more] = found;
              if (only && !more && event.key.startsWith("Arrow")) {
                reach(only.key);
              }
            }
          }}
        />
      </label>
      <p id="connect-hint">Arrows walk, letters find a name, Enter connects, Escape ends.</p>
      <ChosenList
        id="connect-found"
        label="Elements"
        none={text.trim() === "" ? "" : "No element on this diagram has this name."}
        found={found}
        chosen={chosen}
      />
    </section>
  );
}
