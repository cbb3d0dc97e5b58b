import { useMemo } from "react";
import type { Element, ItemId } from "../backend";
import { componentOf } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { useAvailable } from "../document/unavailable";
import { ActivityHere } from "./ActivityHere";
import { ComponentField } from "./ComponentField";
import { setMultiple } from "./commands";
import { PlacesHere } from "./PlacesHere";
import { PropertyList } from "./PropertyList";
import { ItemLink, NameField, NotesField, Section, useReadOnly } from "./parts";
import { ScopeField } from "./ScopeField";
import { ThreatsHere } from "./ThreatsHere";
import { useStating } from "./useStating";

/** An external entity, a process or a data store. */
export function ElementDetails({ element }: { readonly element: Element }) {
  const { id } = element;
  const item = useMemo((): ItemId => ({ kind: "element", id }), [id]);
  const component = componentOf(element.component) ?? componentOf(element.kind);
  const stating = useStating(item, element.properties);
  const { ports, properties, notes } = useAvailable(component, element.properties);
  return (
    <>
      <section className="inspector-section">
        <NameField item={item} name={element.name} />
        <ComponentField
          item={item}
          value={element.component}
          kinds={["external-entity", "process", "data-store"]}
        />
        {component ? <p className="inspector-summary">{component.summary}</p> : null}
        {element.kind === "process" ? <Several element={element} /> : null}
        <Ports ports={ports} />
      </section>
      <PlacesHere item={item} />
      <ThreatsHere item={item} outOfScope={element.outOfScope !== null} />
      <PropertyList schema={properties} {...stating} />
      <Replaced notes={notes} />
      <FlowsOf element={id} />
      <Zones zones={element.zones} />
      <section className="inspector-section">
        <NotesField item={item} notes={element.notes} />
        <ScopeField item={item} reason={element.outOfScope} />
      </section>
      <ActivityHere item={item} />
    </>
  );
}

/** Whether a process stands for several that work as one. */
function Several({ element }: { readonly element: Element }) {
  const readOnly = useReadOnly();
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={element.multiple ?? false}
        disabled={readOnly}
        onChange={(event) => {
          const multiple = event.currentTarget.checked;
          setMultiple(element.id, multiple);
        }}
      />
      Stands for several processes
    </label>
  );
}

/** What the version of Kubernetes does not have, and what took its place. */
function Replaced({ notes }: { readonly notes: readonly string[] }) {
  return notes.length === 0 ? null : (
    <Section title="In this version of Kubernetes">
      {notes.map((note) => (
        <p key={note} className="inspector-quiet">
          {note}
        </p>
      ))}
    </Section>
  );
}

function Ports({ ports }: { readonly ports: readonly { port: string; purpose: string }[] }) {
  return ports.length === 0 ? null : (
    <p className="inspector-ports">
      Listens on{" "}
      {ports.map(({ port, purpose }, at) => (
        <span key={port}>
          {at > 0 ? ", " : ""}
          <span className="mono" title={purpose}>
            {port}
          </span>
        </span>
      ))}
    </p>
  );
}

function FlowsOf({ element }: { readonly element: string }) {
  const { flows, elements } = useDocumentPart((document) => ({
    flows: document.flows,
    elements: document.elements,
  }));
  const attached = useMemo(
    () => [...flows.values()].filter(({ from, to }) => from === element || to === element),
    [flows, element],
  );
  const name = (id: string) => elements.get(id)?.name ?? "";
  if (attached.length === 0) {
    return (
      <Section title="Flows">
        <p className="inspector-quiet">No data comes here or leaves here yet.</p>
      </Section>
    );
  }
  const incoming = attached.filter(({ to, from }) => to === element && from !== element);
  const outgoing = attached.filter(({ from }) => from === element);
  const list = (shown: typeof attached, words: string, other: "from" | "to") =>
    shown.length === 0 ? null : (
      <>
        <h4>{words}</h4>
        {shown.map((flow) => (
          <ItemLink
            key={flow.id}
            item={{ kind: "flow", id: flow.id }}
            icon="flow"
            name={flow.name}
            detail={`${flow.twoWay ? "⇄" : other === "from" ? "←" : "→"} ${name(flow[other])}`}
          />
        ))}
      </>
    );
  return (
    <Section title="Flows" count={attached.length}>
      {list(incoming, "In", "from")}
      {list(outgoing, "Out", "to")}
    </Section>
  );
}

function Zones({ zones }: { readonly zones: readonly string[] }) {
  const boundaries = useDocumentPart((document) => document.boundaries);
  return (
    <Section title="Zone">
      {zones.length === 0 ? (
        <p className="inspector-quiet">Outside of all zones.</p>
      ) : (
        zones.map((id) => (
          <ItemLink
            key={id}
            item={{ kind: "boundary", id }}
            icon="zone"
            name={boundaries.get(id)?.name ?? ""}
          />
        ))
      )}
    </Section>
  );
}
