import type { ReactNode } from "react";
import type { ElementKind, ItemId } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { shows } from "../document/places";
import { select } from "../document/selection";
import { apply, currentDocument, useDocumentPart } from "../document/store";
import { reveal } from "../document/view";
import { Icon, type IconName, TextArea, TextField } from "../shared";

/** The symbol of each kind of element. */
export const ICONS: { readonly [kind in ElementKind]: IconName } = {
  "external-entity": "externalEntity",
  process: "process",
  "data-store": "dataStore",
};

/** Returns whether nothing can be changed. */
export function useReadOnly(): boolean {
  return useDocumentPart((document) => document.project.readOnly !== null);
}

/** A part of the inspector under a small title. */
export function Section({
  title,
  count,
  action,
  children,
}: {
  readonly title: string;
  readonly count?: number | undefined;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="inspector-section">
      <header>
        <h3>
          {title}
          {count === undefined ? null : <span className="section-count">{count}</span>}
        </h3>
        {action}
      </header>
      {children}
    </section>
  );
}

/** The name of the selected thing, to be changed in place. */
export function NameField({ item, name }: { readonly item: ItemId; readonly name: string }) {
  return (
    <TextField
      className="inspector-name"
      label="Name"
      labelHidden
      value={name}
      readOnly={useReadOnly()}
      onCommit={(value) => {
        apply({ edit: "rename", item, name: value });
      }}
    />
  );
}

/** Free text about the selected thing. */
export function NotesField({ item, notes }: { readonly item: ItemId; readonly notes: string }) {
  return (
    <TextArea
      label="Notes"
      rows={notes.length > 120 ? 5 : 2}
      placeholder="What else the room should know"
      value={notes}
      readOnly={useReadOnly()}
      onCommit={(value) => {
        apply({ edit: "setNotes", item, notes: value });
      }}
    />
  );
}

/** Selects an item, on another diagram where the shown one does not have it. */
function goTo(item: ItemId): void {
  const document = currentDocument();
  if (document && !shows(document, currentDiagram(), item)) {
    reveal([item]);
  } else {
    select([item]);
  }
}

/** Something in the model; a click selects it. */
export function ItemLink({
  item,
  icon,
  name,
  detail,
}: {
  readonly item: ItemId;
  readonly icon: IconName;
  readonly name: string;
  readonly detail?: string | undefined;
}) {
  return (
    <button type="button" className="item-link" onClick={() => goTo(item)}>
      <Icon name={icon} />
      <span className="item-link-name" title={name}>
        {name}
      </span>
      {detail ? <span className="item-link-detail">{detail}</span> : null}
    </button>
  );
}
