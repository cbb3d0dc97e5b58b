// Opening, closing and writing whole projects, each with a clear word when it does not work.
import {
  type BackupsView,
  backend,
  type Document,
  type ImportNote,
  type PictureFormat,
  problemOf,
  type RecoveryView,
  type Settings,
  type StartView,
} from "../backend";
import { projectCell } from "./another-project";
import { begin } from "./busy";
import { loadCatalogue } from "./catalogue";
import { cell, useCell } from "./cell";
import { currentDiagram } from "./diagrams";
import { notify } from "./notices";
import { onSettle, settle } from "./settle";
import { forget, goOnIn, show } from "./store";

const started = cell<StartView | null>(null);
const NOTHING_SET: Required<Settings> = {
  author: "",
  theme: "system",
  scale: 100,
  hintsDismissed: false,
  hiddenColumns: ["rule"],
  backupFolder: "",
  backupsKept: 20,
};
const recovery = cell<RecoveryView | null>(null);
const settings = cell<Required<Settings>>(NOTHING_SET);
let keeping: Promise<unknown> = Promise.resolve();
onSettle(() => keeping);

/** Returns what the start screen shows, or null before the core answered. */
export function useStart(): StartView | null {
  return useCell(started);
}

/** Returns what the person has set for all projects. */
export function useSettings(): Required<Settings> {
  return useCell(settings);
}

/** Returns what the person has set for all projects. For code outside of components. */
export function currentSettings(): Required<Settings> {
  return settings.get();
}

/** Asks the core for everything that the first picture needs. */
export async function start(): Promise<void> {
  const [view] = await Promise.all([backend.start(), loadCatalogue()]);
  settings.set({ ...NOTHING_SET, ...view.settings });
  if (view.open) {
    const document = await backend.document();
    show(document);
    tellUnknown(document);
  }
  started.set(view);
}

/** Starts a project from a model. The core asks where the file goes. */
export function newProject(model: string): Promise<boolean> {
  return open(() => backend.newProject(model));
}

/** Opens a file. The core asks which. */
export function openProject(): Promise<boolean> {
  return open(() => backend.openProject());
}

const notes = projectCell<readonly ImportNote[]>([]);

/** Makes a project from a file of another kind. The core asks which, and where the project goes. */
export async function importProject(): Promise<void> {
  await settle();
  const imported = await said(() => backend.importProject(), "Importing the model", cancelWork);
  if (imported) {
    show(imported.document);
    notes.set([...imported.notes, ...imported.document.notes]);
  }
}

/** Returns what the last import left out or changed, until somebody has read it. */
export function useImportNotes(): readonly ImportNote[] {
  return useCell(notes);
}

/** Puts the notes of the last import away. */
export function doneReadingNotes(): void {
  notes.set([]);
}

/** Opens a file that was open lately. */
export async function openRecent(handle: number): Promise<boolean> {
  const done = await open(() => backend.openRecent(handle));
  if (!done) {
    await refresh();
  }
  return done;
}

const news = projectCell<string | null>(null);

/** Returns what is new about a project that can only be looked at. */
export function useNews(): string | null {
  return useCell(news);
}

/** Asks what is new about a project that can only be looked at. */
export async function lookAgain(): Promise<void> {
  news.set(await said(() => backend.lookAgain()));
}

/** Opens a project again that could only be looked at. */
export function openAgain(): Promise<boolean> {
  return open(() => backend.openAgain());
}

/** Removes a file from the list of recent ones. The file itself stays. */
export async function forgetRecent(handle: number): Promise<void> {
  const view = await said(() => backend.forgetRecent(handle));
  if (view) {
    started.set(view);
  }
}

/** Lists the backups of all projects. */
export function listBackups(): Promise<BackupsView | null> {
  return said(() => backend.backups());
}

/** Copies a backup to where the person says, and opens the copy. */
export function restoreBackup(handle: number): Promise<boolean> {
  return open(() => backend.restoreBackup(handle));
}

/** Returns what came of the last recovery, until the person has read it. */
export function useRecovery(): RecoveryView | null {
  return useCell(recovery);
}

/** Puts the report on a recovery away. */
export function closeRecovery(): void {
  recovery.set(null);
}

/** Recovers what reads of the damaged file that was refused last. The core asks where to. */
export async function recoverDamaged(): Promise<void> {
  const report = await said(() => backend.recoverDamaged());
  if (report) {
    recovery.set(report);
    await refresh();
  }
}

/** Goes back to the start screen. Everything is in the file by then. */
export async function closeProject(): Promise<void> {
  await settle();
  const closed = await said(async () => {
    await backend.closeProject();
    return true;
  });
  if (closed) {
    await refresh();
    forget();
  }
}

/** Writes the report and says where. */
export async function exportReport(): Promise<void> {
  await settle();
  const name = await said(() => backend.exportReport(), "Writing the report");
  if (name) {
    notify({ kind: "done", sentence: `The report is written to ${name}.` });
  }
}

/** Writes the project as text and says where. */
export async function exportText(): Promise<void> {
  await settle();
  const name = await said(() => backend.exportText());
  if (name) {
    notify({ kind: "done", sentence: `The project is written as text to ${name}.` });
  }
}

/** Writes the diagram that is shown as a picture and says where. */
export async function exportPicture(format: PictureFormat): Promise<void> {
  await settle();
  const name = await said(
    () => backend.exportPicture(currentDiagram(), format),
    "Drawing the diagram",
  );
  if (name) {
    notify({ kind: "done", sentence: `The diagram is drawn in ${name}.` });
  }
}

/** Returns the diagram that is shown as it is drawn on paper, or null after saying why not. */
export async function drawnDiagram(): Promise<string | null> {
  await settle();
  return said(() => backend.drawing(currentDiagram()), "Drawing the diagram");
}

/** Writes a copy of the project, goes on in the copy and says where it is. */
export async function saveCopy(): Promise<void> {
  await settle();
  const copy = await said(() => backend.saveCopy(), "Copying the project");
  if (copy) {
    goOnIn(copy);
    notify({ kind: "done", sentence: `You now work in the copy ${copy.project.fileName}.` });
  }
}

/** Changes what the person has set for all projects. */
export async function setSettings(change: Partial<Settings>): Promise<void> {
  const before = settings.get();
  const wanted = { ...before, ...change };
  settings.set(wanted);
  // One after the other: what was set last must not be overtaken by what was set before.
  const asked = keeping.then(() => said(() => backend.setSettings(wanted)));
  keeping = asked;
  const kept = await asked;
  if (keeping === asked) {
    settings.set(kept ? { ...NOTHING_SET, ...kept } : before);
  }
}

async function open(command: () => Promise<Document | null>): Promise<boolean> {
  await settle();
  const document = await said(command, "Opening the project", cancelWork);
  if (!document) {
    return false;
  }
  show(document);
  tellUnknown(document);
  return true;
}

/** Says what of a project the content here does not know: its threats are not found then. */
function tellUnknown({ notes }: Document): void {
  for (const { sentence } of notes) {
    notify({ kind: "problem", sentence });
  }
}

async function refresh(): Promise<void> {
  const view = await said(() => backend.start());
  if (view) {
    started.set({ ...view, problem: null });
  }
}

/** Ends what the core is busy with. */
function cancelWork(): void {
  void backend.cancelWork();
}

/** Runs a command and shows a notice when it does not work. */
async function said<T>(
  command: () => Promise<T>,
  doing?: string,
  cancel?: () => void,
): Promise<T | null> {
  const done = doing === undefined ? null : begin(doing, cancel);
  try {
    return await command();
  } catch (thrown) {
    const { code, sentence } = problemOf(thrown);
    if (code === "cancelled") {
      return null;
    }
    const action = { label: "Recover what reads…", run: () => void recoverDamaged() };
    notify({ kind: "problem", sentence, ...(code === "damaged" ? { action } : {}) });
    return null;
  } finally {
    done?.();
  }
}
