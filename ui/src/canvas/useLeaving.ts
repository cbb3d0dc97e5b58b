import { useEffect } from "react";
import { beforeLeaving } from "../document/view";
import { breakOffDrags } from "../shared/drag";
import { endSnapping } from "./guides/snapping";
import { moveCancelled } from "./moving";
import { finishNudge, forgetSteps } from "./steps";

/** Leaves nothing under way behind when another diagram is shown, or none. */
export function useLeaving(diagram: string): void {
  useEffect(
    () =>
      beforeLeaving(() => {
        breakOffDrags();
        void finishNudge();
      }),
    [],
  );
  // A diagram or a project may also be gone without a word before; what was under way goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another diagram is the occasion.
  useEffect(
    () => () => {
      breakOffDrags();
      forgetSteps();
      moveCancelled();
      endSnapping();
    },
    [diagram],
  );
}
