import { useState } from "react";
import type { SignatureView, SnapshotView } from "../../backend";
import { openChanges, useSnapshots } from "../../document/snapshots";
import { useDocumentPart } from "../../document/store";
import { Button, EmptyState, Icon } from "../../shared";
import { counted } from "../names";
import { SignDialog } from "./SignDialog";
import { SnapshotDialog } from "./SnapshotDialog";
import "./sign-off.css";

/** Named states of the project, who signed them, and what that is worth today. */
export function SignOff() {
  const view = useSnapshots();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  const [making, setMaking] = useState(false);
  const [signing, setSigning] = useState<SnapshotView | null>(null);
  if (view === null) {
    return null;
  }
  const make = (
    <Button look="primary" disabled={fixed} title="Ctrl+S" onClick={() => setMaking(true)}>
      <Icon name="plus" />
      Make a snapshot…
    </Button>
  );
  return (
    <section className="sign-off" aria-label="Sign-off and snapshots">
      {view.snapshots.length === 0 ? (
        <EmptyState
          sentence="No state of this project has a name yet. A snapshot keeps one, to compare with and to sign."
          action={make}
        />
      ) : (
        <>
          <header className="sign-off-head">
            <p>
              {counted(view.snapshots.length, "snapshot")}. The content of today has the SHA-256{" "}
              <code title={view.hash}>{view.hash.slice(0, 16)}…</code>
            </p>
            {make}
          </header>
          <ol className="sign-off-list">
            {view.snapshots.map((snapshot) => (
              <Snapshot
                key={snapshot.number}
                snapshot={snapshot}
                fixed={fixed}
                onSign={() => setSigning(snapshot)}
              />
            ))}
          </ol>
        </>
      )}
      {making ? <SnapshotDialog onClose={() => setMaking(false)} /> : null}
      {signing === null ? null : (
        <SignDialog
          snapshot={signing}
          statement={view.suggestedStatement}
          onClose={() => setSigning(null)}
        />
      )}
    </section>
  );
}

function Snapshot({
  snapshot,
  fixed,
  onSign,
}: {
  readonly snapshot: SnapshotView;
  readonly fixed: boolean;
  readonly onSign: () => void;
}) {
  const { number, name, note, reviewer, at, by, hash, signatures, changes, standing } = snapshot;
  const people = [reviewer && `reviewed by ${reviewer}`, by && `made by ${by}`].filter(Boolean);
  const look = signatures.length === 0 ? "open" : changes === 0 ? "signed" : "older";
  return (
    <li className="snapshot">
      <header>
        <h2>{name}</h2>
        <span className="snapshot-when">{[day(at), ...people].join(" · ")}</span>
        <span className="snapshot-actions">
          <Button
            onClick={() =>
              openChanges({ before: { kind: "snapshot", number }, after: { kind: "today" } })
            }
          >
            Compare with today
          </Button>
          <Button disabled={fixed} onClick={onSign}>
            <Icon name="edit" />
            Sign…
          </Button>
        </span>
      </header>
      {note ? <p className="snapshot-note">{note}</p> : null}
      <p className={`snapshot-standing snapshot-${look}`}>
        <Icon name={look === "signed" ? "check" : look === "older" ? "warn" : "more"} />
        {standing}
      </p>
      {signatures.length === 0 ? null : <Signatures signatures={signatures} name={name} />}
      <p className="snapshot-hash">
        SHA-256 <code>{hash}</code>
      </p>
    </li>
  );
}

function Signatures({
  signatures,
  name,
}: {
  readonly signatures: readonly SignatureView[];
  readonly name: string;
}) {
  return (
    <table className="snapshot-signatures" aria-label={`Signatures of ${name}`}>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Date</th>
          <th scope="col">Statement</th>
        </tr>
      </thead>
      <tbody>
        {signatures.map((it) => (
          <tr key={`${it.name} ${it.at}`}>
            <th scope="row">{it.name}</th>
            <td>{it.role}</td>
            <td>{day(it.at)}</td>
            <td>{it.statement}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function day(at: string): string {
  return at.slice(0, 10);
}
