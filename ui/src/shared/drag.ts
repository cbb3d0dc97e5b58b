/** Where the pointer is in the window. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a drag tells. Until the pointer went far enough it is only a click. */
export interface Dragging {
  readonly onMove: (at: Place) => void;
  /** Where it ended; null when it was broken off. */
  readonly onEnd: (at: Place | null) => void;
}

const FAR_ENOUGH = 4;

/**
 * Follows the pointer wherever it goes after it was pressed, however fast, and swallows the click
 * that a drag ends with.
 */
export function followDrag(
  start: { readonly clientX: number; readonly clientY: number },
  { onMove, onEnd }: Dragging,
): void {
  let dragged = false;
  const at = (event: PointerEvent) => ({ x: event.clientX, y: event.clientY });
  const move = (event: PointerEvent) => {
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    dragged ||= far > FAR_ENOUGH;
    if (dragged) {
      onMove(at(event));
    }
  };
  const stop = (end: Place | null) => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", cancel);
    window.removeEventListener("keydown", key, true);
    if (dragged) {
      onEnd(end);
    }
  };
  const up = (event: PointerEvent) => {
    stop(at(event));
    if (dragged) {
      swallowClick();
    }
  };
  const cancel = () => stop(null);
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape" && dragged) {
      event.stopPropagation();
      stop(null);
      swallowClickOnRelease();
    }
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", cancel);
  window.addEventListener("keydown", key, true);
}

/** Swallows the click that comes with the pointer that is just let go. */
export function swallowClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  window.addEventListener("click", swallow, { capture: true, once: true });
  // Where it was pressed over something else, no click comes.
  setTimeout(() => window.removeEventListener("click", swallow, true), 0);
}

/** Swallows the click that comes when the pointer is let go although its drag was broken off. */
function swallowClickOnRelease(): void {
  const over = new AbortController();
  const until = { signal: over.signal };
  const release = () => {
    over.abort();
    swallowClick();
  };
  window.addEventListener("pointerup", release, until);
  window.addEventListener("pointercancel", () => over.abort(), until);
}

/** Breaks off every drag under way, as the system does when it takes the pointer away. */
export function breakOffDrags(): void {
  window.dispatchEvent(new PointerEvent("pointercancel"));
}
