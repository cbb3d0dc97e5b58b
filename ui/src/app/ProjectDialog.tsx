import { useState } from "react";
import { useSettings } from "../document/project";
import { kubernetesVersion, withKubernetesVersion } from "../document/release";
import { applyOrTell, useDocument } from "../document/store";
import { Button, Dialog, Field } from "../shared";
import { openOverlay } from "./overlays";

/** Title, owner, version of Kubernetes and description of the project, changed as one edit. */
export function ProjectDialog() {
  const { about, project } = useDocument();
  const [draft, setDraft] = useState(about);
  const [version, setVersion] = useState(kubernetesVersion(about));
  const [refused, setRefused] = useState<string | null>(null);
  const { author } = useSettings();
  const close = () => openOverlay(null);
  const fixed = project.readOnly !== null;
  const save = async () => {
    const changed =
      version === kubernetesVersion(about) ? draft : withKubernetesVersion(draft, version, author);
    const told = changed === about ? null : await applyOrTell({ edit: "setAbout", about: changed });
    setRefused(told);
    if (told === null) {
      close();
    }
  };
  return (
    <Dialog
      title="Project details"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={fixed} onClick={() => void save()}>
            Save details
          </Button>
        </>
      }
    >
      <Field label="Title">
        {({ id }) => (
          <input
            id={id}
            className="input"
            value={draft.title}
            readOnly={fixed}
            onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
            onKeyDown={(event) => event.key === "Enter" && !fixed && void save()}
          />
        )}
      </Field>
      <Field label="Owner" hint="Who answers for the model.">
        {({ id, describedBy }) => (
          <input
            id={id}
            className="input"
            aria-describedby={describedBy}
            value={draft.owner}
            readOnly={fixed}
            onChange={(event) => setDraft({ ...draft, owner: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Kubernetes version" hint="Rules that hold for some releases only follow it.">
        {({ id, describedBy }) => (
          <input
            id={id}
            className="input"
            placeholder="For example 1.31"
            aria-describedby={describedBy}
            value={version}
            readOnly={fixed}
            onChange={(event) => setVersion(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="Description" hint="What the system is and what the model covers.">
        {({ id, describedBy }) => (
          <textarea
            id={id}
            rows={5}
            className="input input-area"
            aria-describedby={describedBy}
            value={draft.description}
            readOnly={fixed}
            onChange={(event) => setDraft({ ...draft, description: event.currentTarget.value })}
          />
        )}
      </Field>
      {refused === null ? null : (
        <p className="project-refused" role="alert">
          {refused}
        </p>
      )}
      <p className="project-file selectable">
        {project.folder}/{project.fileName}
      </p>
    </Dialog>
  );
}
