import type { ControlRow } from "../backend";

/** Returns the controls that hold every word of a text in their title, family or key. */
export function foundControls(
  controls: readonly ControlRow[],
  text: string,
): readonly ControlRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return controls.filter(({ id, title, families }) => {
    const heap = `${title} ${families.join(" ")} ${id}`.toLowerCase();
    return words.every((word) => heap.includes(word));
  });
}
