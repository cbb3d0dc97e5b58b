import { useCallback, useMemo } from "react";
import { useCatalogue } from "../document/catalogue";
import { byHowWell, named } from "../document/named";
import { place } from "../document/placing";
import { useDocument } from "../document/store";
import { openThreat, openWorkspace, reveal } from "../document/view";
import { Chooser, Dialog, readable } from "../shared";
import type { Option } from "../shared/Combobox";
import type { Action } from "./action";
import { ACTIONS, isRefused } from "./actions";
import { writable } from "./conditions";
import { componentsCalled, threatsCalled } from "./found";
import { otherWords } from "./other-words";
import { openOverlay } from "./overlays";

interface Line extends Option {
  readonly run: () => void;
}

const calledAs = ({ id, title }: Action) => `${title} ${otherWords(id)}`;
const lineOf = ({ id, title, chords, run }: Action): Line => ({
  key: id,
  title,
  aside: chords[0] ? readable(chords[0]) : "",
  run,
});
/** What cannot be done now is still found, and says what it needs. */
const lineOfMissing = (action: Action): Line => ({
  key: action.id,
  title: action.title,
  aside: `needs ${action.lacks() ?? "nothing"}`,
  missing: true,
  run: () => void isRefused(action),
});

const MOST = 60;
const MOST_THREATS = 20;
const MOST_COMPONENTS = 8;

/**
 * Types a few letters, then Enter: every action, everything in the model by name, and what can be
 * added to it.
 */
export function FindOrDo() {
  const document = useDocument();
  const { elements, flows, boundaries } = document;
  const names = useMemo(
    () => named({ elements, flows, boundaries }),
    [elements, flows, boundaries],
  );
  const { threats } = document;
  const { groups, components } = useCatalogue();
  const [can, cannot] = useMemo(() => {
    const listed = ACTIONS.filter((it) => !it.keyOnly && it.id !== "find");
    return [listed.filter((it) => it.when()), listed.filter((it) => !it.when())];
  }, []);
  const find = useCallback(
    (text: string): readonly Line[] => {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean);
      const actions = byHowWell(can, words, calledAs).map(lineOf);
      const missing = byHowWell(cannot, words, calledAs).map(lineOfMissing);
      if (words.length === 0) {
        return [...actions, ...missing];
      }
      const add = writable() === null ? componentsCalled(groups, components, words) : [];
      const added = add.slice(0, MOST_COMPONENTS).map(({ id, title, group }) => ({
        key: id,
        title: `Add ${title}`,
        aside: group,
        run: () => place({ component: id, at: null, dropped: true }),
      }));
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
      return [...actions, ...items.slice(0, MOST), ...added, ...missing, ...found];
    },
    [can, cannot, groups, components, names, threats],
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
        placeholder="An action, an element, a flow, a zone, a component, a threat…"
        list="Found"
        none="Nothing is called like that."
        find={find}
        onTake={run}
      />
    </Dialog>
  );
}
