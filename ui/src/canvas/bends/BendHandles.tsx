import { ViewportPortal } from "@xyflow/react";
import type { KeyboardEvent } from "react";
import type { Flow, FlowShape, Point, Rect } from "../../backend";
import { placementKey, shapeKey } from "../../document/item";
import { useSelection } from "../../document/selection";
import { apply, useDocumentPart } from "../../document/store";
import { useDrag } from "../drag";
import { endLive, showShape, useLiveShape } from "../live";
import { currentGrid } from "../options";
import { snapped } from "../rect";
import {
  drawEdit,
  led,
  piecesOf,
  undrawn,
  wayThrough,
  withBend,
  withNewBend,
  withoutBend,
} from "./bends";
import { EndHandles } from "./EndHandles";

const STEP = 8;
const ARROWS: { readonly [key: string]: Point } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The points that bend the selected flow: its own, and between them where it can be bent. */
export function BendHandles({ diagram }: { readonly diagram: string }) {
  const selection = useSelection();
  const [only, more] = selection;
  const flow = only?.kind === "flow" && !more ? only.id : null;
  const found = useDocumentPart((document) => {
    const ends = flow === null ? undefined : document.flows.get(flow);
    const frame = (id: string | undefined) =>
      id && document.placements.get(placementKey(diagram, { kind: "element", id }))?.frame;
    return {
      shape: flow === null ? undefined : document.shapes.get(shapeKey(diagram, flow)),
      drawing: flow === null ? undefined : document.flowDrawings.get(shapeKey(diagram, flow)),
      flow: ends,
      from: frame(ends?.from),
      to: frame(ends?.to),
      fixed: document.project.readOnly !== null,
    };
  });
  const { shape, drawing, flow: whole, from, to, fixed } = found;
  if (!shape || !whole || !from || !to || fixed) {
    return null;
  }
  const drawn = drawing ?? undrawn(diagram, shape.flow);
  return (
    <Handles
      key={shape.flow}
      flow={whole}
      shape={shape}
      ends={[from, to]}
      bends={drawn.bends}
      onDraw={(bends) => apply(drawEdit(drawn, bends, drawn.label))}
    />
  );
}

interface HandlesProps {
  readonly flow: Flow;
  readonly shape: FlowShape;
  readonly ends: readonly [Rect, Rect];
  readonly bends: readonly Point[];
  readonly onDraw: (bends: readonly Point[]) => Promise<boolean>;
}

function Handles({ flow, shape: settled, ends, bends, onDraw }: HandlesProps) {
  const shape = useLiveShape(settled.flow) ?? settled;
  const drag = useDrag();
  const show = (next: readonly Point[]) =>
    showShape(led(settled, wayThrough(ends[0], ends[1], next)));
  const draw = async (next: readonly Point[]) => {
    await onDraw(next);
    endLive();
  };
  const dragged = (change: (to: Point) => readonly Point[]) => ({
    onMove: (_: Point, at: Point) => show(change(gridded(at))),
    onDone: (_: Point, at: Point) => void draw(change(gridded(at))),
    onCancel: endLive,
  });
  const onKeyDown = (event: KeyboardEvent, at: number, bend: Point) => {
    const by = ARROWS[event.key];
    const gone = event.key === "Delete" || event.key === "Backspace";
    if (by || gone) {
      event.preventDefault();
      event.stopPropagation();
      void draw(
        by
          ? withBend(bends, at, { x: bend.x + by.x * STEP, y: bend.y + by.y * STEP })
          : withoutBend(bends, at),
      );
    }
  };
  const own = shape === settled ? bends : shape.points.slice(1, -1);
  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset. */}
      <svg className="flow-layer bend-layer" role="group" aria-label={`Bends of ${flow.name}`}>
        {piecesOf(settled.points, bends, settled.label?.frame ?? null).map((piece) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons.
          <circle
            key={`${piece.at.x} ${piece.at.y}`}
            className="drawn-handle fainter nopan"
            role="button"
            tabIndex={0}
            aria-label="Bend the flow here"
            visibility={shape === settled ? undefined : "hidden"}
            cx={piece.at.x}
            cy={piece.at.y}
            r={4}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                event.stopPropagation();
                void draw(withNewBend(bends, piece.bend, gridded(piece.at)));
              }
            }}
            onPointerDown={(event) =>
              drag(
                event,
                dragged((to) => withNewBend(bends, piece.bend, to)),
              )
            }
          />
        ))}
        {shape === settled ? <EndHandles flow={flow} shape={settled} /> : null}
        {own.map((bend, at) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons.
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a bend is.
            key={at}
            className="drawn-handle nopan"
            role="button"
            tabIndex={0}
            aria-label={`Bend ${at + 1} of ${own.length}`}
            cx={bend.x}
            cy={bend.y}
            r={6}
            onKeyDown={(event) => onKeyDown(event, at, bend)}
            onDoubleClick={(event) => {
              event.stopPropagation();
              void draw(withoutBend(bends, at));
            }}
            onPointerDown={(event) =>
              drag(
                event,
                dragged((to) => withBend(bends, at, to)),
              )
            }
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

function gridded({ x, y }: Point): Point {
  return { x: snapped(x, currentGrid()), y: snapped(y, currentGrid()) };
}
