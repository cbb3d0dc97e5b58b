/** Gives the keyboard back to the diagram. */
export function focusCanvas(): void {
  document.querySelector<HTMLElement>(".canvas")?.focus({ preventScroll: true });
}
