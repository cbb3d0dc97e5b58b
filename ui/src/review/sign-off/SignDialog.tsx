import { useState } from "react";
import type { SignatureDraft, SnapshotView } from "../../backend";
import { useSettings } from "../../document/project";
import { signSnapshot } from "../../document/snapshots";
import { Button, Dialog, Field } from "../../shared";

/** Adds a signature to a snapshot. */
export function SignDialog({
  snapshot,
  statement,
  onClose,
}: {
  readonly snapshot: SnapshotView;
  readonly statement: string;
  readonly onClose: () => void;
}) {
  const { author } = useSettings();
  const [draft, setDraft] = useState<SignatureDraft>({ name: author, role: "", statement });
  const [refused, setRefused] = useState<string | null>(null);
  const sign = async () => {
    const told = await signSnapshot(snapshot.number, draft);
    setRefused(told);
    if (told === null) {
      onClose();
    }
  };
  return (
    <Dialog
      title={`Sign “${snapshot.name}”`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => void sign()}>
            Sign
          </Button>
        </>
      }
    >
      <Field label="Name">
        {({ id }) => (
          <input
            id={id}
            className="input"
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Role">
        {({ id }) => (
          <input
            id={id}
            className="input"
            value={draft.role}
            onChange={(event) => setDraft({ ...draft, role: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label="Statement"
        hint={`It holds for the content with the SHA-256 ${snapshot.hash.slice(0, 16)}… and stays as it is.`}
      >
        {({ id, describedBy }) => (
          <textarea
            id={id}
            className="input input-area"
            rows={3}
            aria-describedby={describedBy}
            value={draft.statement}
            onChange={(event) => setDraft({ ...draft, statement: event.currentTarget.value })}
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
