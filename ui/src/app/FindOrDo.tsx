import { useCallback, useMemo } from "react";
import { byHowWell, named } from "../document/named";
import { useDocument } from "../document/store";
import { openThreat, openWorkspace, reveal } from "../document/view";
import { Chooser, Dialog, readable } from "../shared";
import type { Action } from "./action";
import { ACTIONS } from "./actions";
import { threatsCalled } from "./found";
import { otherWords } from "./other-words";
import { openOverlay } from "./overlays";

interface Line {
  readonly key: string;
  readonly title: string;
  readonly aside: string;
  readonly run: () => void;
}

const calledAs = ({ id, title }: Action) => `${title} ${otherWords(id)}`;

const MOST = 60;
const MOST_THREATS = 20;

/** Types a few letters, then Enter: every action, and everything in the model by name. */
export function FindOrDo() {
  const document = useDocument();
  const { elements, flows, boundaries } = document;
  const names = useMemo(
    () => named({ elements, flows, boundaries }),
    [elements, flows, boundaries],
  );
  const { threats } = document;
  const can = useMemo(
    () => ACTIONS.filter((it) => !it.keyOnly && it.id !== "find" && it.when()),
    [],
  );
  const find = useCallback(
    (text: string): readonly Line[] => {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const actions = byHowWell(can, words, calledAs).map((it) => ({
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
      const found = threatsCalled(threats, words, MOST_THREATS).map((threat) => ({
        key: threat.id,
        title: threat.title,
        aside: "threat",
        run: () => {
          openThreat(threat.id);
          openWorkspace("threats");
        },
      }));
      return [...actions, ...items.slice(0, MOST), ...found];
    },
    [can, names, threats],
  );
  const run = (line: Line) => {
    openOverlay(null);
    // The focus goes back first, so that what opens next keeps it.
    setTimeout(line.run, 0);
  };
  return (
    <Dialog title="Find or do" bare width="wide" onClose={() => openOverlay(null)}>
      <Chooser
        bare
        label="Find or do"
        placeholder="An action, an element, a flow, a zone, a threat…"
        list="Found"
        none="Nothing is called like that."
        find={find}
        onTake={run}
      />
    </Dialog>
  );
}
