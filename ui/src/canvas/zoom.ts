import { useStore } from "@xyflow/react";

/** Handles grow against the drawing by these steps, so that few zooms change any of them. */
const STEP = 0.25;
const MOST = 4;

/** Returns by how much a handle is larger than the drawing, so that a hand can always take it. */
export function useHandleScale(): number {
  return useStore(({ transform: [, , zoom] }) => handleScale(zoom));
}

/** Returns that factor at a zoom. */
export function handleScale(zoom: number): number {
  const wanted = Math.min(MOST, Math.max(STEP, 1 / zoom));
  return Math.max(STEP, Math.round(wanted / STEP) * STEP);
}
