import type { About } from "../backend";
import { useSettings } from "../document/project";
import { kubernetesVersion, withKubernetesVersion } from "../document/release";
import { apply, useDocumentPart } from "../document/store";
import { Button, Icon, IconButton, TextArea, TextField } from "../shared";
import { Section, useReadOnly } from "./parts";

/** What the project says about itself: shown while nothing is selected. */
export function ProjectDetails() {
  const about = useDocumentPart((document) => document.about);
  const readOnly = useReadOnly();
  const { author } = useSettings();
  const set = (change: Partial<About>) => {
    apply({ edit: "setAbout", about: { ...about, ...change } });
  };
  return (
    <>
      <section className="inspector-section">
        <TextField
          label="Title"
          value={about.title}
          readOnly={readOnly}
          onCommit={(title) => set({ title })}
        />
        <TextArea
          label="Description"
          rows={about.description.length > 160 ? 7 : 4}
          placeholder="What the system is, and what this model covers"
          value={about.description}
          readOnly={readOnly}
          onCommit={(description) => set({ description })}
        />
        <TextField
          label="Owner"
          placeholder="Who answers for the model"
          value={about.owner}
          readOnly={readOnly}
          onCommit={(owner) => set({ owner })}
        />
        <TextField
          label="Kubernetes version"
          hint="Rules that hold for some releases only follow it."
          placeholder="For example 1.31"
          value={kubernetesVersion(about)}
          readOnly={readOnly}
          onCommit={(version) => set(withKubernetesVersion(about, version, author))}
        />
      </section>
      <Assumptions
        assumptions={about.assumptions}
        readOnly={readOnly}
        onChange={(assumptions) => set({ assumptions: [...assumptions] })}
      />
      <p className="inspector-hint">
        Select an element, a flow or a zone to see what is stated about it and what can go wrong
        there.
      </p>
    </>
  );
}

function Assumptions({
  assumptions,
  readOnly,
  onChange,
}: {
  readonly assumptions: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (assumptions: readonly string[]) => void;
}) {
  const without = (at: number) => assumptions.filter((_, index) => index !== at);
  return (
    <Section title="Assumptions" count={assumptions.length || undefined}>
      {assumptions.length === 0 ? (
        <p className="inspector-quiet">
          Statements that the model rests on. A reviewer reads them first.
        </p>
      ) : null}
      <ul className="assumptions">
        {assumptions.map((assumption, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: assumptions have no identity but their place.
          <li key={at}>
            <TextArea
              label={`Assumption ${at + 1}`}
              labelHidden
              rows={Math.min(6, Math.ceil(assumption.length / 34) || 1)}
              value={assumption}
              readOnly={readOnly}
              onCommit={(text) =>
                onChange(
                  text.trim() === ""
                    ? without(at)
                    : assumptions.map((old, index) => (index === at ? text : old)),
                )
              }
            />
            {readOnly ? null : (
              <IconButton
                label={`Remove assumption ${at + 1}`}
                onClick={() => onChange(without(at))}
              >
                <Icon name="close" size={12} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : <NewAssumption onAdd={(text) => onChange([...assumptions, text])} />}
    </Section>
  );
}

function NewAssumption({ onAdd }: { readonly onAdd: (text: string) => void }) {
  return (
    <form
      className="new-assumption"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem("assumption");
        if (field instanceof HTMLInputElement && field.value.trim() !== "") {
          onAdd(field.value.trim());
          field.value = "";
        }
      }}
    >
      <input
        className="input"
        name="assumption"
        aria-label="New assumption"
        placeholder="Add an assumption"
        autoComplete="off"
      />
      <Button type="submit">Add</Button>
    </form>
  );
}
