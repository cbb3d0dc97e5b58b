import { Dialog, readable } from "../shared";
import { ACTIONS } from "./actions";
import { openOverlay } from "./overlays";
import "./keys-dialog.css";

const BY_HAND: readonly (readonly [string, string])[] = [
  ["Move by a step", "arrow keys"],
  ["Move by five steps", "Shift and arrow keys"],
  ["Pan", "wheel, or drag with the right button"],
  ["Zoom", "Ctrl and wheel"],
  ["Add to the selection", "Shift and click"],
  ["Connect two elements", "drag a dot at a side"],
];

/** The list of keys. */
export function KeysDialog() {
  const actions = ACTIONS.filter((it) => it.chords.length > 0 && !it.id.startsWith("nudge"));
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
