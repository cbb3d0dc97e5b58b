// What opens or moves by itself waits until the hand at the pointer has done: it would slip away
// below a drag, or below the second press of a double click.

/** How long after a press a second one may still follow, in milliseconds. */
export const DOUBLE_CLICK = 350;

let pressed = false;
let released = Number.NEGATIVE_INFINITY;
const waiting = new Set<() => void>();

function tell(): void {
  for (const again of [...waiting]) {
    again();
  }
}

/** Follows the pointer of the window. Returns how to stop that. */
export function followHand(): () => void {
  const press = () => {
    pressed = true;
    tell();
  };
  const release = () => {
    if (pressed) {
      pressed = false;
      released = performance.now();
      tell();
    }
  };
  window.addEventListener("pointerdown", press, true);
  const ends = ["pointerup", "pointercancel", "blur"] as const;
  for (const end of ends) {
    window.addEventListener(end, release, true);
  }
  return () => {
    release();
    window.removeEventListener("pointerdown", press, true);
    for (const end of ends) {
      window.removeEventListener(end, release, true);
    }
  };
}

/**
 * Does something once nothing is pressed, and was not for a time in milliseconds; at once where that
 * is so already. Returns how to call it off.
 */
export function afterHand(still: number, does: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    waiting.delete(look);
  };
  const look = () => {
    clearTimeout(timer);
    if (pressed) {
      return;
    }
    const left = released + still - performance.now();
    if (left > 0) {
      timer = setTimeout(look, left);
    } else {
      stop();
      does();
    }
  };
  waiting.add(look);
  look();
  return stop;
}
