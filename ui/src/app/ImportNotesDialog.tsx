import { doneReadingNotes, useImportNotes } from "../document/project";
import { Button, Dialog } from "../shared";
import "./import-notes.css";

/** What an import left out or changed, to be read once. */
export function ImportNotesDialog() {
  const notes = useImportNotes();
  if (notes.length === 0) {
    return null;
  }
  return (
    <Dialog
      title="What the import changed"
      width="wide"
      onClose={doneReadingNotes}
      actions={
        <Button look="primary" onClick={doneReadingNotes}>
          Continue
        </Button>
      }
    >
      <p>Everything else was taken over as it is. Nothing of this is asked again.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ul className="import-notes" tabIndex={0} aria-label="Notes">
        {notes.map((note, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity, and the list never changes.
          <li key={at}>{note.sentence}</li>
        ))}
      </ul>
    </Dialog>
  );
}
