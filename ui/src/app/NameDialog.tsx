import { useState } from "react";
import { setSettings, useSettings } from "../document/project";
import { Button, Dialog, Field } from "../shared";
import { openOverlay } from "./overlays";

/** The name that stands beside what somebody decides and records, in every project. */
export function NameDialog() {
  const { author } = useSettings();
  const [name, setName] = useState(author);
  const close = () => openOverlay(null);
  const save = () => {
    void setSettings({ author: name.trim() });
    close();
  };
  return (
    <Dialog
      title="Set your name"
      onClose={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Save name
          </Button>
        </>
      }
    >
      <Field
        label="Your name"
        hint="Stands beside what you decide and record from now on. Nothing leaves this computer."
      >
        {({ id, describedBy }) => (
          <input
            id={id}
            className="input"
            placeholder="Not set"
            autoComplete="off"
            aria-describedby={describedBy}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Enter" && save()}
          />
        )}
      </Field>
    </Dialog>
  );
}
