import { Dialog } from "../shared";
import { ACTIONS } from "./actions";
import { readable } from "./keys";
import { openOverlay } from "./overlays";
import "./keys-dialog.css";

const BY_HAND: readonly (readonly [string, string])[] = [
  ["Move by a step", "↑ ↓ ← →"],
  ["Move by five steps", "Shift+↑ ↓ ← →"],
  ["Pan", "Wheel, or drag with the right button"],
  ["Zoom", "Ctrl+Wheel"],
  ["Add to the selection", "Shift+Click"],
  ["Connect", "Drag a dot at the side of an element"],
];

/** The list of keys. */
export function KeysDialog() {
  const actions = ACTIONS.filter((it) => it.chords.length > 0 && !it.id.startsWith("nudge"));
  return (
    <Dialog title="Keys" width="wide" onClose={() => openOverlay(null)}>
      <dl className="keys">
        {actions.map((action) => (
          <div key={action.id}>
            <dt>{action.title.replace("…", "")}</dt>
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
            <dd>
              <kbd>{how}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
