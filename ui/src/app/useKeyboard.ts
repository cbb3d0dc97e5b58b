import { useEffect } from "react";
import { ACTIONS } from "./actions";
import { acts, chordOf, finishEdit, isBelowDialog, placeOf } from "./keys";

/** Lets the keys act, wherever the focus is. */
export function useKeyboard(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isBelowDialog()) {
        return;
      }
      const chord = chordOf(event);
      const place = placeOf(event.target);
      const action = ACTIONS.find(
        (it) => !it.byEvent && it.chords.includes(chord) && acts(it.scope, place) && it.when(),
      );
      if (action) {
        event.preventDefault();
        finishEdit();
        action.run();
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
