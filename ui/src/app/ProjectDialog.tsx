import { useState } from "react";
import { apply, useDocument } from "../document/store";
import { Button, Dialog, Field } from "../shared";
import { openOverlay } from "./overlays";

/** Title, owner and description of the project, changed as one edit. */
export function ProjectDialog() {
  const { about, project } = useDocument();
  const [draft, setDraft] = useState(about);
  const close = () => openOverlay(null);
  const fixed = project.readOnly !== null;
  const save = () => {
    close();
    if (draft !== about) {
      void apply({ edit: "setAbout", about: draft });
    }
  };
  return (
    <Dialog
      title="Project details"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" disabled={fixed} onClick={save}>
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
            onKeyDown={(event) => event.key === "Enter" && !fixed && save()}
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
      <p className="project-file selectable">
        {project.folder}/{project.fileName}
      </p>
    </Dialog>
  );
}
