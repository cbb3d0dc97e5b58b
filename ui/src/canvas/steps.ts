// Small changes by keys: each is shown at once, and what follows shortly after becomes one edit.
import type { ItemId, Point } from "../backend";
import { currentSelection } from "../document/selection";
import { onSettle } from "../document/settle";
import { gridStep } from "./options";
import { previewSelectionSize, sizeSelectionBy } from "./resizing/selection-size";
import { previewSelectionShift, shiftSelection } from "./selection-shift";

/** What steps add up to. */
interface Way {
  readonly preview: (items: readonly ItemId[], by: Point) => void;
  readonly finish: (items: readonly ItemId[], by: Point) => Promise<void>;
}

const MOVING: Way = { preview: previewSelectionShift, finish: shiftSelection };
const SIZING: Way = { preview: previewSelectionSize, finish: sizeSelectionBy };

interface Steps {
  readonly way: Way;
  readonly items: readonly ItemId[];
  readonly by: Point;
}

const PAUSE = 450;
let steps: Steps | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves the selection by steps of the grid. */
export function nudge(across: number, down: number): void {
  void step(MOVING, across, down);
}

/** Makes the selection wider and higher by steps of the grid, or narrower and lower. */
export function resize(across: number, down: number): void {
  void step(SIZING, across, down);
}

/** Makes an edit of the small steps so far. To be done before anything that depends on them. */
export async function finishNudge(): Promise<void> {
  clearTimeout(timer);
  const done = steps;
  steps = null;
  if (done && (done.by.x !== 0 || done.by.y !== 0)) {
    await done.way.finish(done.items, done.by);
  }
}

onSettle(finishNudge);

/** Forgets the small steps so far. */
export function forgetSteps(): void {
  clearTimeout(timer);
  steps = null;
}

async function step(way: Way, across: number, down: number): Promise<void> {
  const length = gridStep();
  const [dx, dy] = [across * length, down * length];
  if (steps && steps.way !== way) {
    await finishNudge();
  }
  const { items, by } = steps ?? { items: currentSelection(), by: { x: 0, y: 0 } };
  steps = { way, items, by: { x: by.x + dx, y: by.y + dy } };
  way.preview(items, steps.by);
  clearTimeout(timer);
  timer = setTimeout(() => void finishNudge(), PAUSE);
}
