import { setSettings, useSettings } from "../document/project";
import { Icon, IconButton, readable } from "../shared";
import "./hints.css";

/** Three hints for the first time. They go for good once somebody dismisses them. */
export function Hints() {
  const { hintsDismissed } = useSettings();
  return hintsDismissed ? null : (
    <section className="hints" aria-labelledby="hints-title">
      <div className="hints-head">
        <h2 id="hints-title">To begin with</h2>
        <IconButton
          label="Dismiss the hints"
          onClick={() => void setSettings({ hintsDismissed: true })}
        >
          <Icon name="close" size={12} />
        </IconButton>
      </div>
      <ol>
        <li>Select an element to see what it is and what can go wrong there.</li>
        <li>
          <kbd>A</kbd> or a double click adds a component, <kbd>C</kbd> or dragging from a side
          draws a flow.
        </li>
        <li>
          <kbd>{readable("Ctrl+k")}</kbd> finds everything, <kbd>?</kbd> shows the keys.
        </li>
      </ol>
    </section>
  );
}
