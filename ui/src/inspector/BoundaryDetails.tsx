import { useMemo } from "react";
import type { Boundary, ItemId } from "../backend";
import { componentOf } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { ActivityHere } from "./ActivityHere";
import { ComponentField } from "./ComponentField";
import { PlacesHere } from "./PlacesHere";
import { PropertyList } from "./PropertyList";
import { ICONS, ItemLink, NameField, NotesField, Section } from "./parts";
import { NO_PROPERTIES } from "./properties";
import { ThreatsHere } from "./ThreatsHere";
import { useStating } from "./useStating";

/** A trust boundary: a zone, or a line that flows pass. */
export function BoundaryDetails({ boundary }: { readonly boundary: Boundary }) {
  const { id } = boundary;
  const item = useMemo((): ItemId => ({ kind: "boundary", id }), [id]);
  const stating = useStating(item, boundary.properties);
  const form = boundary.form ?? "zone";
  const component = componentOf(boundary.component) ?? componentOf(form);
  const { elements, boundaries } = useDocumentPart((document) => ({
    elements: document.elements,
    boundaries: document.boundaries,
  }));
  const inside = useMemo(
    () => ({
      elements: [...elements.values()].filter(({ zones }) => zones.includes(id)),
      zones: [...boundaries.values()].filter(({ parent }) => parent === id),
    }),
    [elements, boundaries, id],
  );
  const around = boundary.parent === null ? undefined : boundaries.get(boundary.parent);
  return (
    <>
      <section className="inspector-section">
        <NameField item={item} name={boundary.name} />
        <ComponentField item={item} value={boundary.component} kinds={[form]} />
        {component ? <p className="inspector-summary">{component.summary}</p> : null}
        {form === "line" ? (
          <p className="inspector-quiet">Flows that pass it count as crossings.</p>
        ) : null}
      </section>
      <PlacesHere item={item} />
      <PropertyList schema={component?.properties ?? NO_PROPERTIES} {...stating} />
      {form === "line" ? null : (
        <Section title="Inside" count={inside.elements.length + inside.zones.length || undefined}>
          {inside.elements.length + inside.zones.length === 0 ? (
            <p className="inspector-quiet">Nothing lies in this zone. Drag something into it.</p>
          ) : null}
          {inside.zones.map((zone) => (
            <ItemLink
              key={zone.id}
              item={{ kind: "boundary", id: zone.id }}
              icon="zone"
              name={zone.name}
            />
          ))}
          {inside.elements.map((element) => (
            <ItemLink
              key={element.id}
              item={{ kind: "element", id: element.id }}
              icon={ICONS[element.kind]}
              name={element.name}
            />
          ))}
        </Section>
      )}
      {around ? (
        <Section title="Lies in">
          <ItemLink item={{ kind: "boundary", id: around.id }} icon="zone" name={around.name} />
        </Section>
      ) : null}
      <ThreatsHere item={item} outOfScope={false} />
      <section className="inspector-section">
        <NotesField item={item} notes={boundary.notes} />
      </section>
      <ActivityHere item={item} />
    </>
  );
}
