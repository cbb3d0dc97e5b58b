import type { ItemId } from "../backend";
import { useShownDiagram } from "../document/diagrams";
import { diagramsShowing } from "../document/places";
import { showHere } from "../document/showing";
import { useDocumentPart } from "../document/store";
import { reveal } from "../document/view";
import { Button } from "../shared";
import { Section, useReadOnly } from "./parts";
import "./places-here.css";

/** On which diagrams something stands. With one diagram there is nothing to say unless it is lost. */
export function PlacesHere({ item }: { readonly item: ItemId }) {
  const fixed = useReadOnly();
  const shown = useShownDiagram();
  const parts = useDocumentPart(({ diagrams, placements, courses, shapes }) => ({
    diagrams,
    placements,
    courses,
    shapes,
  }));
  const all = diagramsShowing(parts, item);
  const here = all.some(({ id }) => id === shown);
  const others = all.filter(({ id }) => id !== shown);
  if (here && others.length === 0) {
    return null;
  }
  return (
    <Section title="Diagrams">
      {all.length === 0 ? (
        <p className="inspector-quiet">
          On no diagram. It is still in the model, with its threats and decisions.
        </p>
      ) : null}
      {others.length > 0 ? (
        <div className="places">
          <span className="places-words">{here ? "Also on" : "Not on this one, but on"}</span>
          {others.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="place"
              title={`Go to “${name}”`}
              onClick={() => reveal([item], id)}
            >
              {name}
            </button>
          ))}
        </div>
      ) : null}
      {here || fixed ? null : (
        <Button onClick={() => showHere([item])}>Show on this diagram</Button>
      )}
    </Section>
  );
}
