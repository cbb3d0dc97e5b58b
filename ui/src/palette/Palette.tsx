import { useMemo, useState } from "react";
import type { Component } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { search } from "../document/component-search";
import { MULTIPLE, place, TEXT } from "../document/placing";
import { useDocumentPart } from "../document/store";
import { useAvailable } from "../document/unavailable";
import { EmptyState, Icon, type IconName, SearchField } from "../shared";
import { COMPONENT_ICONS } from "../shared/component-icons";
import { followDrag } from "../shared/drag";
import "./palette.css";

/** The list of components: click adds one where it is free, dragging puts it where it is dropped. */
export function Palette() {
  const catalogue = useCatalogue();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  const [text, setText] = useState("");
  const found = useMemo(
    () => search(catalogue.groups, catalogue.components, text),
    [catalogue, text],
  );
  const others = useMemo(() => othersCalled(text), [text]);
  const first = found[0]?.components[0]?.id ?? others[0]?.component;
  return (
    <div className="palette">
      <div className="palette-search">
        <Icon name="search" />
        <SearchField
          className="palette-input"
          label="Find a component"
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === "Enter" && first && !fixed) {
              place({ component: first, at: null, dropped: true });
            } else if (event.key === "Escape" && text !== "") {
              event.stopPropagation();
              setText("");
            }
          }}
        />
      </div>
      <div className="palette-list">
        {found.map(({ group, components }) => (
          <section key={group} aria-label={group}>
            <h2 className="palette-group">
              {group} <span>{components.length}</span>
            </h2>
            {components.map((component) => (
              <Entry key={component.id} component={component} disabled={fixed} />
            ))}
          </section>
        ))}
        {others.length > 0 ? (
          <section aria-label="Shapes and notes">
            <h2 className="palette-group">
              Shapes and notes <span>{others.length}</span>
            </h2>
            {others.map((it) => (
              <Sendable key={it.component} {...it} disabled={fixed} />
            ))}
          </section>
        ) : null}
        {found.length + others.length === 0 ? (
          <EmptyState sentence={`No component is called “${text}”. Try another word.`} />
        ) : null}
      </div>
    </div>
  );
}

const NOTHING_STATED = {};

/** What is no component, and the words by which it is found. */
const OTHERS = [
  {
    component: MULTIPLE,
    title: "Multiple process",
    summary: "Several processes that work as one, drawn with a double outline.",
    icon: "process",
    words: ["multiple process", "processes", "several processes"],
  },
  {
    component: TEXT,
    title: "Text",
    summary: "A free text on the diagram, for people only.",
    icon: "note",
    words: ["text", "free text", "note", "annotation", "label"],
  },
] as const;

function othersCalled(text: string) {
  const wanted = text.trim().toLowerCase();
  return OTHERS.filter(({ words }) => words.some((word) => word.startsWith(wanted)));
}

function Entry({
  component,
  disabled,
}: {
  readonly component: Component;
  readonly disabled: boolean;
}) {
  const { ports } = useAvailable(component, NOTHING_STATED);
  const listens = ports.map(({ port }) => port).join(", ");
  const summary =
    listens === "" ? component.summary : `${component.summary} Listens on ${listens}.`;
  return (
    <Sendable
      component={component.id}
      title={component.title}
      summary={summary}
      icon={COMPONENT_ICONS[component.kind]}
      audited={component.audited}
      disabled={disabled}
    />
  );
}

interface SendableProps {
  /** What is sent to the diagram. */
  readonly component: string;
  readonly title: string;
  readonly summary: string;
  readonly icon: IconName;
  readonly audited?: boolean;
  readonly disabled: boolean;
}

/** Something that a click puts where there is room, and a drag where it is let go. */
function Sendable({ component, title, summary, icon, audited, disabled }: SendableProps) {
  return (
    <button
      type="button"
      className="palette-entry"
      title={summary}
      disabled={disabled}
      onClick={() => place({ component, at: null, dropped: true })}
      onPointerDown={(event) => {
        if (event.button === 0) {
          followDrag(event, {
            onMove: (at) => place({ component, at, dropped: false }),
            onEnd: (at) => {
              if (at) {
                place({ component, at, dropped: true });
              }
              place(null);
            },
          });
        }
      }}
    >
      <Icon name={icon} />
      <span className="palette-title">{title}</span>
      {audited ? (
        <span className="palette-audited" title="Covered by the security audit of 2019">
          audited
        </span>
      ) : null}
    </button>
  );
}
