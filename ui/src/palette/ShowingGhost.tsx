import { useShowing } from "../document/showing";

/** What follows the pointer while something is dragged out of the outline. */
export function ShowingGhost() {
  const showing = useShowing();
  if (!showing?.at || showing.dropped) {
    return null;
  }
  return (
    <div
      className="placing-ghost"
      style={{ transform: `translate(${showing.at.x}px, ${showing.at.y}px)` }}
    >
      {showing.name}
    </div>
  );
}
