import { useCallback, useMemo } from "react";
import type { About, Assumption } from "../backend";
import { mint } from "../document/identity";
import { useSettings } from "../document/project";
import {
  kubernetesVersion,
  propertiesOfTheWhole,
  schemaOfTheWhole,
  withKubernetesVersion,
  withProperty,
} from "../document/release";
import { apply, useDocumentPart } from "../document/store";
import { chooseReviewPart, openWorkspace } from "../document/view";
import { Button, Icon, IconButton, TextArea, TextField } from "../shared";
import { RecordAdd } from "../shared/RecordAdd";
import { PropertyList } from "./PropertyList";
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
      <TheWhole about={about} author={author} />
      <Assumptions readOnly={readOnly} />
      <p className="inspector-hint">
        Select an element, a flow or a zone to see what is stated about it and what can go wrong
        there.
      </p>
    </>
  );
}

/** What is stated about the whole cluster and not about one of its parts. */
function TheWhole({ about, author }: { readonly about: About; readonly author: string }) {
  const schema = useMemo(() => schemaOfTheWhole(about), [about]);
  const items = useMemo(() => [propertiesOfTheWhole(about)], [about]);
  const onState = useCallback(
    (key: string, value: string | null) => {
      apply({ edit: "setAbout", about: withProperty(about, key, value, author) });
    },
    [about, author],
  );
  return <PropertyList title="The whole cluster" {...{ schema, items, onState }} />;
}

function Assumptions({ readOnly }: { readonly readOnly: boolean }) {
  const known = useDocumentPart((document) => document.assumptions);
  const assumptions = [...known.values()].sort((a, b) => a.number - b.number);
  const remove = (id: string) => {
    apply({ edit: "setAssumption", id, assumption: null });
  };
  return (
    <Section title="Assumptions" count={assumptions.length || undefined}>
      {assumptions.length === 0 ? (
        <p className="inspector-quiet">
          Statements that the model rests on. A reviewer reads them first.
        </p>
      ) : null}
      <ul className="assumptions">
        {assumptions.map((assumption) => (
          <li key={assumption.id}>
            <TextArea
              label={`Assumption ${assumption.number}`}
              labelHidden
              rows={Math.min(6, Math.ceil(assumption.text.length / 34) || 1)}
              value={assumption.text}
              readOnly={readOnly}
              onCommit={(text) =>
                text.trim() === ""
                  ? remove(assumption.id)
                  : apply({
                      edit: "setAssumption",
                      id: assumption.id,
                      assumption: { ...assumption, text },
                    })
              }
            />
            {readOnly ? null : (
              <IconButton
                label={`Remove assumption ${assumption.number}`}
                onClick={() => remove(assumption.id)}
              >
                <Icon name="close" size={12} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <RecordAdd label="New assumption" placeholder="Add an assumption" onAdd={add} />
      )}
      <Button look="quiet" onClick={showAssumptions}>
        Confirm or invalidate them
      </Button>
    </Section>
  );
}

function add(text: string): void {
  const id = mint();
  const assumption: Assumption = {
    id,
    number: 1,
    text,
    state: "open",
    note: "",
    threats: [],
    at: "",
    by: "",
  };
  apply({ edit: "setAssumption", id, assumption });
}

function showAssumptions(): void {
  chooseReviewPart("assumptions");
  openWorkspace("review");
}
