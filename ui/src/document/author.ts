// The name of whoever works here: asked for once, beside what is saved first, and never in the way.
import { cell, useCell } from "./cell";
import { currentSettings, setSettings, useSettings } from "./project";
import { useDocumentPart } from "./store";

const draft = cell("");
const skipped = cell(false);

/** Returns the name that is being typed where one is asked for; null where it is not. */
export function useAskedName(): string | null {
  const { author } = useSettings();
  const readOnly = useDocumentPart((document) => document.project.readOnly !== null);
  const name = useCell(draft);
  return useCell(skipped) || readOnly || author !== "" ? null : name;
}

/** Takes what is typed as the name. It is kept with what is saved next. */
export function typeName(name: string): void {
  draft.set(name);
}

/** Asks no more until the program starts again. */
export function skipName(): void {
  draft.set("");
  skipped.set(true);
}

/** Keeps the name that was typed, before anything is saved under it. None is one that is skipped. */
export async function keepName(): Promise<void> {
  const name = draft.get().trim();
  if (currentSettings().author !== "" || skipped.get()) {
    return;
  }
  if (name === "") {
    skipName();
    return;
  }
  await setSettings({ author: name });
  draft.set("");
}
