import { useMemo } from "react";
import { backend, type Flow, type FlowDrawing, type ItemId, type PassedBoundary } from "../backend";
import { componentOf, FLOW, useCatalogue } from "../document/catalogue";
import { useShownDiagram } from "../document/diagrams";
import { shapeKey } from "../document/item";
import { select } from "../document/selection";
import { apply, useDocumentPart } from "../document/store";
import { Button, Icon } from "../shared";
import { useFresh } from "../shared/useFresh";
import { ActivityHere } from "./ActivityHere";
import { ComponentField } from "./ComponentField";
import { attach, turnAround } from "./commands";
import { FlowEnds } from "./FlowEnds";
import { PlacesHere } from "./PlacesHere";
import { PropertyList } from "./PropertyList";
import { NameField, NotesField, useReadOnly } from "./parts";
import { NO_PROPERTIES } from "./properties";
import { ScopeField } from "./ScopeField";
import { ThreatsHere } from "./ThreatsHere";
import { useStating } from "./useStating";

/** Data that moves from one element to another. */
export function FlowDetails({ flow }: { readonly flow: Flow }) {
  const { id } = flow;
  const item = useMemo((): ItemId => ({ kind: "flow", id }), [id]);
  const stating = useStating(item, flow.properties);
  const readOnly = useReadOnly();
  const component = flow.component ?? FLOW;
  const { components } = useCatalogue();
  const hasKinds =
    component !== FLOW || components.some(({ kind, id }) => kind === "flow" && id !== FLOW);
  return (
    <>
      <section className="inspector-section">
        <NameField item={item} name={flow.name} />
        {hasKinds ? <ComponentField item={item} value={component} kinds={["flow"]} /> : null}
        <FlowEnds flow={flow} onAttach={(change) => attach(flow, change)} />
        {readOnly ? null : (
          <div className="flow-actions">
            <label className="check">
              <input
                type="checkbox"
                checked={flow.twoWay}
                onChange={(event) => attach(flow, { twoWay: event.currentTarget.checked })}
              />
              Both ways
            </label>
            {flow.from === flow.to ? null : (
              <Button look="quiet" onClick={() => turnAround(flow)}>
                Turn around
              </Button>
            )}
          </div>
        )}
        <Way flow={id} />
        <Crossing flow={id} />
      </section>
      <PlacesHere item={item} />
      <ThreatsHere item={item} outOfScope={flow.outOfScope !== null} />
      <PropertyList
        schema={(componentOf(component) ?? componentOf(FLOW))?.properties ?? NO_PROPERTIES}
        {...stating}
      />
      <section className="inspector-section">
        <NotesField item={item} notes={flow.notes} />
        <ScopeField item={item} reason={flow.outOfScope} />
      </section>
      <ActivityHere item={item} />
    </>
  );
}

/** Lets a flow that somebody drew on the shown diagram be routed and labelled again. */
function Way({ flow }: { readonly flow: string }) {
  const diagram = useShownDiagram();
  const drawing = useDocumentPart((document) => document.flowDrawings.get(shapeKey(diagram, flow)));
  const readOnly = useReadOnly();
  if (!drawing || readOnly) {
    return null;
  }
  const draw = (change: Partial<Pick<FlowDrawing, "bends" | "label">>) => {
    const { bends, label } = { ...drawing, ...change };
    apply({ edit: "drawFlow", diagram, flow, bends, label });
  };
  return (
    <div className="flow-actions">
      {drawing.bends.length > 0 ? (
        <Button look="quiet" onClick={() => draw({ bends: [] })}>
          Remove the bends
        </Button>
      ) : null}
      {drawing.label ? (
        <Button look="quiet" onClick={() => draw({ label: null })}>
          Put the label back
        </Button>
      ) : null}
    </div>
  );
}

/** The boundaries that a flow passes, in order: "leaves X, enters Y". */
function Crossing({ flow }: { readonly flow: string }) {
  const status = useDocumentPart((document) => document.status);
  const { value } = useFresh(backend.crossings, status);
  const row = value?.find((crossing) => crossing.flow === flow);
  if (value === undefined) {
    return null;
  }
  if (row === undefined || row.passed.length === 0) {
    return <p className="inspector-quiet">Crosses no trust boundary.</p>;
  }
  return (
    <>
      <div className="crossing">
        <Icon name="zone" />
        <p>
          {row.passed.map((passed, at) => (
            <PassedLink
              key={`${passed.boundary} ${passed.direction}`}
              passed={passed}
              first={at === 0}
            />
          ))}
        </p>
      </div>
      {row.passed.some((it) => it.direction === "passes") ? (
        <p className="inspector-quiet">
          A line is passed where it meets the way through the bends of the flow, or without bends
          the straight way between its ends.
        </p>
      ) : null}
    </>
  );
}

function PassedLink({
  passed,
  first,
}: {
  readonly passed: PassedBoundary;
  readonly first: boolean;
}) {
  const verb = passed.direction;
  return (
    <>
      {first ? verb.charAt(0).toUpperCase() + verb.slice(1) : `, ${verb}`}{" "}
      <button
        type="button"
        className="text-link"
        onClick={() => select([{ kind: "boundary", id: passed.boundary }])}
      >
        {passed.name}
      </button>
    </>
  );
}
