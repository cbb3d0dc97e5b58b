import { componentTitle } from "../document/catalogue";
import { MULTIPLE, TEXT, usePlacing } from "../document/placing";

/** What the palette sends that is no component. */
const OTHERS: { readonly [sent: string]: string } = {
  [TEXT]: "Text",
  [MULTIPLE]: "Multiple process",
};

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
      {OTHERS[placing.component] ?? componentTitle(placing.component)}
    </div>
  );
}
