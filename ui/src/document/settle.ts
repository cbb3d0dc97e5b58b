// What has to be with the core before a project, or the window, is left.
import { everyEditDone } from "./store";

const finishing: (() => Promise<unknown>)[] = [];

/** Says how to finish what waits a little before it becomes an edit. */
export function onSettle(finish: () => Promise<unknown>): void {
  finishing.push(finish);
}

/** Finishes what is being typed and moved, and waits until all of it is with the core. */
export async function settle(): Promise<void> {
  const field = document.activeElement;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    // A field hands over what was typed when it is left.
    field.blur();
  }
  for (const finish of finishing) {
    await finish();
  }
  await everyEditDone();
}
