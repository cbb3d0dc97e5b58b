import { type PointerEvent, useMemo, useRef, useState } from "react";
import type { Component } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { search } from "../document/component-search";
import { place, TEXT } from "../document/placing";
import { useDocumentPart } from "../document/store";
import { useAvailable } from "../document/unavailable";
import { EmptyState, Icon, type IconName } from "../shared";
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
  const first = found[0]?.components[0];
  return (
    <div className="palette">
      <div className="palette-search">
        <Icon name="search" />
        <input
          type="search"
          className="palette-input"
          aria-label="Find a component"
          placeholder="Find a component"
          data-dirty={text === "" ? undefined : true}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && first && !fixed) {
              place({ component: first.id, at: null, dropped: true });
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
        {means(text) ? (
          <section aria-label="Notes">
            <h2 className="palette-group">Notes</h2>
            <Sendable
              component={TEXT}
              title="Text"
              summary="A free text on the diagram, for people only."
              icon="note"
              disabled={fixed}
            />
          </section>
        ) : null}
        {found.length === 0 && !means(text) ? (
          <EmptyState sentence={`No component is called “${text}”. Try another word.`} />
        ) : null}
      </div>
    </div>
  );
}

const SYMBOLS: { readonly [kind in Component["kind"]]: IconName } = {
  "external-entity": "externalEntity",
  process: "process",
  "data-store": "dataStore",
  zone: "zone",
  line: "line",
  flow: "flow",
  trait: "process",
};
const FAR_ENOUGH = 4;
/** What the entry for free texts is found by. */
const TEXT_WORDS = ["text", "free text", "note", "annotation", "label"];
const NOTHING_STATED = {};

function means(text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return TEXT_WORDS.some((word) => word.startsWith(wanted));
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
      icon={SYMBOLS[component.kind]}
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
  const start = useRef<{ x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const at = (event: PointerEvent) => ({ x: event.clientX, y: event.clientY });
  return (
    <button
      type="button"
      className="palette-entry"
      title={summary}
      disabled={disabled}
      onClick={() => {
        if (!dragged.current) {
          place({ component, at: null, dropped: true });
        }
      }}
      onPointerDown={(event) => {
        dragged.current = false;
        if (event.button === 0 && !disabled) {
          start.current = at(event);
          // A quick hand leaves the entry before it has moved over it.
          event.currentTarget.setPointerCapture(event.pointerId);
        }
      }}
      onPointerMove={(event) => {
        const from = start.current;
        if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > FAR_ENOUGH) {
          dragged.current = true;
          place({ component, at: at(event), dropped: false });
        }
      }}
      onPointerUp={(event) => {
        start.current = null;
        if (dragged.current) {
          place({ component, at: at(event), dropped: true });
          place(null);
        }
      }}
      onPointerCancel={() => {
        start.current = null;
        place(null);
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
