import { useEffect, useRef, useState } from "react";
import { backend, type SnapshotDraft } from "../../backend";
import { keepName, skipName, typeName, useAskedName } from "../../document/author";
import { notify } from "../../document/notices";
import { useSettings } from "../../document/project";
import { takeSnapshot } from "../../document/snapshots";
import { useDocumentPart } from "../../document/store";
import { Button, Dialog, Field, NameAsked } from "../../shared";

/** Keeps the project as it is now under a name. */
export function SnapshotDialog({ onClose }: { readonly onClose: () => void }) {
  const { author } = useSettings();
  const asked = useAskedName();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  const [draft, setDraft] = useState<SnapshotDraft>({ name: "", note: "", reviewer: author });
  const [refused, setRefused] = useState<string | null>(null);
  const name = useRef<HTMLInputElement>(null);
  const [suggested, setSuggested] = useState("");
  useEffect(() => {
    backend.snapshots().then(
      ({ suggestedName }) => {
        setDraft((old) => (old.name === "" ? { ...old, name: suggestedName } : old));
        setSuggested(suggestedName);
      },
      () => undefined,
    );
  }, []);
  // Whoever types another name replaces the suggestion.
  useEffect(() => {
    const field = name.current;
    if (field !== null && field === document.activeElement && field.value === suggested) {
      field.select();
    }
  }, [suggested]);
  const save = async () => {
    await keepName();
    const told = await takeSnapshot(draft);
    setRefused(told);
    if (told === null) {
      notify({ kind: "done", sentence: `The snapshot “${draft.name.trim()}” is in the file.` });
      onClose();
    }
  };
  return (
    <Dialog
      title="Make a snapshot"
      onClose={onClose}
      actions={
        <>
          <NameAsked name={asked} onType={typeName} onSkip={skipName} />
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={fixed} onClick={() => void save()}>
            Make snapshot
          </Button>
        </>
      }
    >
      <p className="sign-off-why">
        Every change is saved at once. A snapshot keeps this state under a name, to compare with and
        to sign.
      </p>
      <Field label="Name">
        {({ id }) => (
          <input
            ref={name}
            id={id}
            className="input"
            value={draft.name}
            readOnly={fixed}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
            onKeyDown={(event) => event.key === "Enter" && !fixed && void save()}
          />
        )}
      </Field>
      <Field label="Reviewer" hint="Who looked at this state. May stay empty.">
        {({ id, describedBy }) => (
          <input
            id={id}
            className="input"
            aria-describedby={describedBy}
            value={draft.reviewer}
            readOnly={fixed}
            onChange={(event) => setDraft({ ...draft, reviewer: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Note">
        {({ id }) => (
          <textarea
            id={id}
            className="input input-area"
            rows={3}
            value={draft.note}
            readOnly={fixed}
            onChange={(event) => setDraft({ ...draft, note: event.currentTarget.value })}
          />
        )}
      </Field>
      {refused === null ? null : (
        <p className="sign-off-refused" role="alert">
          {refused}
        </p>
      )}
    </Dialog>
  );
}
