// The diagram library drags and resizes until the pointer is let go, whatever happens meanwhile.
import { swallowClick } from "../shared/drag";
import { endSnapping } from "./guides/snapping";
import { moveCancelled } from "./moving";

let brokenOff = false;
let over = new AbortController();

/**
 * Lets Escape break off what the library just began to drag or resize, and everything that takes
 * the pointer away. Calls back when the pointer is let go.
 */
export function libraryDrags(onOver?: () => void): void {
  brokenOff = false;
  over.abort();
  over = new AbortController();
  const until = { signal: over.signal, capture: true };
  const end = () => {
    over.abort();
    onOver?.();
    if (brokenOff) {
      swallowClick();
    }
  };
  window.addEventListener("pointerup", end, until);
  window.addEventListener(
    "pointercancel",
    () => {
      breakOff();
      end();
    },
    until,
  );
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && !brokenOff) {
        event.preventDefault();
        event.stopPropagation();
        breakOff();
      }
    },
    until,
  );
}

/** Tells whether what the library still tells of its last drag counts no more. */
export function isBrokenOff(): boolean {
  return brokenOff;
}

function breakOff(): void {
  brokenOff = true;
  // The library stops listening when the button of the mouse comes up, and not before.
  window.dispatchEvent(new MouseEvent("mouseup", { view: window }));
  moveCancelled();
  endSnapping();
}
