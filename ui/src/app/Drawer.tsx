import { useEffect, useRef } from "react";
import { useSelection } from "../document/selection";
import { useThreatRequest } from "../document/view";
import { Icon, Splitter } from "../shared";
import { SelectionThreats } from "../threats/SelectionThreats";
import { LIMITS, setPanes, toggleDrawer, usePanes } from "./panes";
import type { DrawerRoom } from "./useDrawerRoom";

/** The threats of the selection, below the diagram or, in a low window, in its place. */
export function Drawer({ size, most, covers }: DrawerRoom) {
  const { drawer: open } = usePanes();
  const selected = useSelection().length;
  const head = useRef<HTMLButtonElement>(null);
  useOpenForThreat(open);
  useEffect(() => {
    // What the drawer covers lets go of the keyboard.
    if (covers && !document.activeElement?.closest(".drawer")) {
      head.current?.focus();
    }
  }, [covers]);
  return (
    <section
      className={`drawer ${covers ? "drawer-covers" : ""}`}
      aria-label="Threats of the selection"
    >
      {open && !covers ? (
        <Splitter
          label="Height of the threats"
          edge="top"
          size={size}
          min={LIMITS.drawerHeight[0]}
          max={most}
          onSize={(height) => setPanes({ drawerHeight: height })}
        />
      ) : null}
      <button
        ref={head}
        type="button"
        className="drawer-head"
        aria-expanded={open}
        onClick={toggleDrawer}
      >
        <Icon name={open ? "down" : "up"} size={12} />
        Threats of the selection
        {selected === 0 && !open ? (
          <span className="drawer-hint">select something on the diagram</span>
        ) : null}
        {covers ? <span className="drawer-hint">back to the diagram</span> : null}
        {/* In the list below, T is a response. */}
        {open ? null : <kbd>T</kbd>}
      </button>
      {open ? (
        <div className="drawer-body" style={covers ? undefined : { height: size }}>
          <SelectionThreats />
        </div>
      ) : null}
    </section>
  );
}

/** Opens the drawer when a threat is opened beside it, for example in the inspector. */
function useOpenForThreat(open: boolean): void {
  const request = useThreatRequest();
  const before = useRef(request);
  useEffect(() => {
    if (before.current !== request && request !== null && !open) {
      toggleDrawer();
    }
    before.current = request;
  }, [request, open]);
}
