import type { ControlRow } from "../backend";

/** Tells whether a control would answer a threat of this model, or does. */
export function answers({ open, controlled, decided }: ControlRow): boolean {
  return open + controlled + decided > 0;
}

/** Returns the controls that hold every word of a text in their title, family or key. */
export function foundControls(
  controls: readonly ControlRow[],
  text: string,
): readonly ControlRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return controls.filter(({ id, title, family }) => {
    const heap = `${title} ${family ?? ""} ${id}`.toLowerCase();
    return words.every((word) => heap.includes(word));
  });
}
