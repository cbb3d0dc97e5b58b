// Lines and free texts as they are being dragged. Nothing of it is in the document yet.
import { useSyncExternalStore } from "react";
import type { Curve, Rect } from "../backend";
import { cell } from "../document/cell";

const NO_CURVES: ReadonlyMap<string, Curve> = new Map();
const NO_TEXTS: ReadonlyMap<string, Rect> = new Map();

const curves = cell(NO_CURVES);
const texts = cell(NO_TEXTS);

/** Returns how a line would run, or undefined while it runs as the document says. */
export function useLiveCurve(line: string): Curve | undefined {
  return useSyncExternalStore(curves.watch, () => curves.get().get(line));
}

/** Returns where a free text would stand, or undefined while it stands as the document says. */
export function useLiveText(text: string): Rect | undefined {
  return useSyncExternalStore(texts.watch, () => texts.get().get(text));
}

/** Shows lines and texts at new places. */
export function showDrawn(
  nextCurves: ReadonlyMap<string, Curve>,
  nextTexts: ReadonlyMap<string, Rect>,
): void {
  curves.set(nextCurves);
  texts.set(nextTexts);
}

/** What the document says counts again. */
export function endDrawn(): void {
  showDrawn(NO_CURVES, NO_TEXTS);
}
