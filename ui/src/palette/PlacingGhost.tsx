import { componentTitle } from "../document/catalogue";
import { TEXT, usePlacing } from "../document/placing";

/** What follows the pointer while a component is dragged out of the palette. */
export function PlacingGhost() {
  const placing = usePlacing();
  if (!placing?.at || placing.dropped) {
    return null;
  }
  return (
    <div
      className="placing-ghost"
      style={{ transform: `translate(${placing.at.x}px, ${placing.at.y}px)` }}
    >
      {placing.component === TEXT ? "Text" : componentTitle(placing.component)}
    </div>
  );
}
