import { useState } from "react";
import { openMenuOf } from "../canvas";
import { Outline, Palette } from "../palette";
import { Icon, IconButton, Splitter } from "../shared";
import { Hints } from "./Hints";
import { LIMITS, setPanes, toggleLeft, usePanes } from "./panes";

const TABS = ["Palette", "Outline"] as const;

/** Palette and outline share the pane on the left. */
export function LeftPane() {
  const { left: open, leftWidth } = usePanes();
  const [tab, setTab] = useState<(typeof TABS)[number]>("Palette");
  if (!open) {
    return (
      <div className="model-rail">
        <IconButton label="Show palette and outline" keys="Ctrl+B" onClick={toggleLeft}>
          <Icon name="left" />
        </IconButton>
      </div>
    );
  }
  return (
    <aside className="model-left" style={{ width: leftWidth }} aria-label="Palette and outline">
      <Splitter
        label="Width of palette and outline"
        edge="right"
        size={leftWidth}
        min={LIMITS.leftWidth[0]}
        max={LIMITS.leftWidth[1]}
        onSize={(width) => setPanes({ leftWidth: width })}
      />
      <div className="left-head">
        <div className="left-tabs" role="tablist" aria-label="Palette or outline">
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`left-tab-${name}`}
              aria-selected={name === tab}
              aria-controls="left-panel"
              tabIndex={name === tab ? 0 : -1}
              onClick={() => setTab(name)}
              onKeyDown={(event) => {
                if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
                  const other = name === "Palette" ? "Outline" : "Palette";
                  setTab(other);
                  document.getElementById(`left-tab-${other}`)?.focus();
                }
              }}
            >
              {name}
            </button>
          ))}
        </div>
        <IconButton label="Hide palette and outline" keys="Ctrl+B" onClick={toggleLeft}>
          <Icon name="left" />
        </IconButton>
      </div>
      <div
        id="left-panel"
        className="left-panel"
        role="tabpanel"
        aria-labelledby={`left-tab-${tab}`}
      >
        {tab === "Palette" ? <Palette /> : <Outline onMenu={openMenuOf} />}
      </div>
      <Hints />
    </aside>
  );
}
