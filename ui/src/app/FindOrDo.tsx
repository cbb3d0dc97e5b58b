import { useMemo, useState } from "react";
import { byHowWell, named } from "../document/named";
import { useDocument } from "../document/store";
import { openThreat, openWorkspace, reveal } from "../document/view";
import { Dialog, readable } from "../shared";
import { ACTIONS } from "./actions";
import { threatsCalled } from "./found";
import { openOverlay } from "./overlays";
import "./find-or-do.css";

interface Line {
  readonly key: string;
  readonly title: string;
  readonly aside: string;
  readonly run: () => void;
}

const MOST = 60;
const MOST_THREATS = 20;

/** Types a few letters, then Enter: every action, and everything in the model by name. */
export function FindOrDo() {
  const document = useDocument();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { elements, flows, boundaries } = document;
  const names = useMemo(
    () => named({ elements, flows, boundaries }),
    [elements, flows, boundaries],
  );
  const lines = useMemo((): readonly Line[] => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const can = ACTIONS.filter((it) => !it.keyOnly && it.id !== "find" && it.when());
    const actions = byHowWell(can, words, (it) => it.title).map((it) => ({
      key: it.id,
      title: it.title,
      aside: it.chords[0] ? readable(it.chords[0]) : "",
      run: it.run,
    }));
    if (words.length === 0) {
      return actions;
    }
    const items = byHowWell(names, words, (it) => it.name).map(({ item, name, what }) => ({
      key: item.id,
      title: name,
      aside: what,
      run: () => reveal([item]),
    }));
    const threats = threatsCalled(document.threats, words, MOST_THREATS).map((threat) => ({
      key: threat.id,
      title: threat.title,
      aside: "threat",
      run: () => {
        openThreat(threat.id);
        openWorkspace("threats");
      },
    }));
    return [...actions, ...items.slice(0, MOST), ...threats];
  }, [document.threats, names, text]);
  const run = (line: Line | undefined) => {
    if (line) {
      openOverlay(null);
      // The focus goes back first, so that what opens next keeps it.
      setTimeout(line.run, 0);
    }
  };
  const active = lines[at];
  return (
    <Dialog title="Find or do" bare width="wide" onClose={() => openOverlay(null)}>
      <input
        className="find-input"
        role="combobox"
        aria-label="Find or do"
        aria-expanded="true"
        aria-controls="find-lines"
        aria-activedescendant={active ? `find-${active.key}` : undefined}
        placeholder="An action, an element, a flow, a zone, a threat…"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (step !== undefined && lines.length > 0) {
            event.preventDefault();
            setAt((at + step + lines.length) % lines.length);
          } else if (event.key === "Enter") {
            event.preventDefault();
            run(active);
          }
        }}
      />
      <div id="find-lines" className="find-lines" role="listbox" aria-label="Found">
        {lines.map((line, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          <div
            key={line.key}
            id={`find-${line.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="find-line"
            ref={index === at ? (row) => row?.scrollIntoView({ block: "nearest" }) : undefined}
            onPointerMove={() => setAt(index)}
            onClick={() => run(line)}
          >
            <span className="find-title">{line.title}</span>
            <span className="find-aside">{line.aside}</span>
          </div>
        ))}
      </div>
      {lines.length === 0 ? <p className="find-none">Nothing is called like that.</p> : null}
    </Dialog>
  );
}
