import { Dialog, readable } from "../shared";
import { ACTIONS } from "./actions";
import { BY_ARROWS } from "./drawingActions";
import { openOverlay } from "./overlays";
import "./keys-dialog.css";

const BY_HAND: readonly (readonly [string, string])[] = [
  ["Move by a step", "arrow keys"],
  ["Move by five steps", "Shift and arrow keys"],
  ["Make wider or narrower, higher or lower", "Alt, Shift and arrow keys"],
  ...BY_ARROWS,
  ["Switch snapping off", "hold Alt while dragging"],
  ["Pan", "wheel, or drag with the right button"],
  ["Zoom", "Ctrl and wheel"],
  ["Add to the selection", "Shift and click"],
  ["Move a zone", "drag its title or its border"],
  ["Connect two elements", "drag a dot at a side"],
  ["Add a component there", "double click the ground"],
  ["Add a connected component there", "drag a dot to the ground"],
  ["Open the menu of what is there", "right click"],
];

/** What four arrows do is said in one line. */
const BY_ARROW = /^(nudge|size|walk|step) |^draw-(left|down|up)$/;

/** The list of keys. */
export function KeysDialog() {
  const actions = ACTIONS.filter((it) => it.chords.length > 0 && !BY_ARROW.test(it.id));
  return (
    <Dialog title="Keys" width="wide" onClose={() => openOverlay(null)}>
      <dl className="keys">
        {actions.map((action) => (
          <div key={action.id}>
            <dt>{action.title.replace(/( to)?…$/, "")}</dt>
            <dd>
              {action.chords.slice(0, 2).map((chord) => (
                <kbd key={chord}>{readable(chord)}</kbd>
              ))}
            </dd>
          </div>
        ))}
        {BY_HAND.map(([title, how]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
