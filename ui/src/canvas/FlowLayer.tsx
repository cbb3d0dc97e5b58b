import { memo, useContext, useMemo } from "react";
import type { Flow, FlowShape, Rect } from "../backend";
import { useDocumentPart } from "../document/store";
import { useBoost, useLevel } from "./detail";
import { FlowCrossings, FlowLabel, FlowLine, type FlowLook } from "./FlowLine";
import { boxOf } from "./flow-at";
import { plateOf, scaled } from "./label-room";
import { useLiveShapes } from "./live";
import { type CanvasNode, frameOfNode } from "./nodes";
import { overlaps } from "./rect";
import { SightContext } from "./sight";
import type { Tab } from "./tab-room";
import { useScales, useTabs } from "./useRoom";
import { ViewportPortal } from "./ViewportPortal";
import { ZoneTab } from "./ZoneNode";

interface FlowLayerProps {
  readonly diagram: string;
  readonly nodes: readonly CanvasNode[];
  readonly selected: ReadonlySet<string>;
  readonly related: ReadonlySet<string> | null;
}

interface Drawn {
  readonly flow: Flow;
  readonly shape: FlowShape;
  readonly look: FlowLook;
}

/** Everything between zones and above elements: lines, titles of zones, crossings, labels. */
export function FlowLayer({ diagram, nodes, selected, related }: FlowLayerProps) {
  const tabs = useTabs(diagram);
  return (
    <ViewportPortal>
      <Flows diagram={diagram} selected={selected} related={related} tabs={tabs} />
      <div className="zone-tabs" ref={useBoost()}>
        {nodes
          .filter((node) => node.type === "zone")
          .map((node) => {
            const { x, y, width } = frameOfNode(node);
            const id = node.data.id;
            return (
              <ZoneTab
                key={id}
                id={id}
                x={x}
                y={y}
                width={width}
                room={tabs.get(id)?.room}
                selected={node.selected === true}
              />
            );
          })}
      </div>
    </ViewportPortal>
  );
}

interface FlowsProps extends Omit<FlowLayerProps, "nodes"> {
  readonly tabs: ReadonlyMap<string, Tab>;
}

const Flows = memo(function Flows({ diagram, selected, related, tabs }: FlowsProps) {
  const level = useLevel();
  const drawn = useDrawn(diagram, selected, related);
  const full = level === "all";
  const named = level === "all" || level === "names";
  const scales = useScales(diagram, named ? drawn : NOTHING_NAMED, tabs);
  const [plain, lit] = [drawn.filter((it) => it.look === ""), drawn.filter((it) => it.look !== "")];
  return (
    <>
      <svg className="flow-layer flow-lines" aria-hidden="true">
        {plain.map((it) => (
          <FlowLine key={it.flow.id} {...it} />
        ))}
      </svg>
      <svg className="flow-layer flow-lines-lit" aria-hidden="true">
        {lit.map((it) => (
          <FlowLine key={it.flow.id} {...it} />
        ))}
      </svg>
      {named ? (
        <>
          <Crossings className="flow-crossings" drawn={plain} />
          <Crossings className="flow-crossings-lit" drawn={lit} />
          {related ? <Plates drawn={plain} scales={scales} full={full} /> : null}
          <Labels className="flow-labels" drawn={plain} scales={scales} full={full} />
          <Labels className="flow-labels-lit" drawn={lit} scales={scales} full={full} />
        </>
      ) : null}
    </>
  );
});

interface LayerProps {
  readonly className: string;
  readonly drawn: readonly Drawn[];
}

function Crossings({ className, drawn }: LayerProps) {
  return (
    <svg className={`flow-layer ${className}`} aria-hidden="true">
      {drawn.map((it) =>
        it.shape.crossings.length > 0 ? <FlowCrossings key={it.flow.id} {...it} /> : null,
      )}
    </svg>
  );
}

interface LabelsProps {
  readonly drawn: readonly Drawn[];
  readonly scales: ReadonlyMap<string, number>;
  readonly full: boolean;
}

/** Keeps lines from showing through labels that fade. */
function Plates({ drawn, scales, full }: LabelsProps) {
  const live = useLiveShapes();
  const frames = drawn.flatMap(({ flow, shape }) => {
    const { label } = live.get(flow.id) ?? shape;
    return label ? [scaled(plateOf(label, full), scales.get(flow.id) ?? 1)] : [];
  });
  return (
    <svg className="flow-layer flow-plates" aria-hidden="true">
      <path className="flow-plate" d={frames.map(roundedRect).join("")} />
    </svg>
  );
}

const CORNER = 3;

function roundedRect({ x, y, width, height }: Rect): string {
  const [across, down] = [width - 2 * CORNER, height - 2 * CORNER];
  const turn = (dx: number, dy: number) => `a${CORNER} ${CORNER} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + CORNER} ${y}h${across}${turn(CORNER, CORNER)}v${down}${turn(-CORNER, CORNER)}` +
    `h${-across}${turn(-CORNER, -CORNER)}v${-down}${turn(CORNER, -CORNER)}Z`
  );
}

function Labels({ className, drawn, scales, full }: LabelsProps & { readonly className: string }) {
  return (
    <svg className={`flow-layer ${className}`} aria-hidden="true">
      {drawn.map((it) => (
        <FlowLabel key={it.flow.id} {...it} full={full} scale={scales.get(it.flow.id) ?? 1} />
      ))}
    </svg>
  );
}

const NOTHING_NAMED: readonly Drawn[] = [];

/** Returns the flows within sight, each with how it stands to the selection. */
function useDrawn(
  diagram: string,
  selected: ReadonlySet<string>,
  related: ReadonlySet<string> | null,
): readonly Drawn[] {
  const shapes = useDocumentPart((document) => document.shapes);
  const flows = useDocumentPart((document) => document.flows);
  const sight = useContext(SightContext);
  return useMemo(() => {
    const drawn: Drawn[] = [];
    for (const shape of shapes.values()) {
      const flow = flows.get(shape.flow);
      if (flow && shape.diagram === diagram) {
        const key = `flow:${flow.id}`;
        const look = selected.has(key) ? "selected" : related?.has(key) ? "related" : "";
        // What is lit may be moving, and what moves may come into sight.
        if (look !== "" || (sight && overlaps(boxOf(shape), sight))) {
          drawn.push({ flow, shape, look });
        }
      }
    }
    return drawn;
  }, [shapes, flows, sight, diagram, selected, related]);
}
