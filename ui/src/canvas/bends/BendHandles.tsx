import type { KeyboardEvent } from "react";
import type { Flow, FlowShape, Point, Rect } from "../../backend";
import { placementKey, shapeKey } from "../../document/item";
import { useSelection } from "../../document/selection";
import { apply, useDocumentPart } from "../../document/store";
import { byArrow } from "../arrows";
import { useDrag } from "../drag";
import { endLive, showShape, useLiveShape } from "../live";
import { gridded } from "../options";
import { ViewportPortal } from "../ViewportPortal";
import { useHandleScale } from "../zoom";
import {
  cornersOf,
  drawEdit,
  led,
  undrawn,
  wayThrough,
  withBend,
  withNewBend,
  withoutBend,
} from "./bends";
import { holdBend } from "./commands";
import { EndHandles } from "./EndHandles";
import { type Piece, piecesOf, tidied, withMovedPiece } from "./pieces";
import "../handles.css";

/** The points that bend the selected flow, its own and those where it can be bent, and its ends. */
export function BendHandles({ diagram }: { readonly diagram: string }) {
  const selection = useSelection();
  const [only, more] = selection;
  const id = only?.kind === "flow" && !more ? only.id : null;
  const found = useDocumentPart((document) => {
    const flow = id === null ? undefined : document.flows.get(id);
    const frame = (element: string | undefined) =>
      element &&
      document.placements.get(placementKey(diagram, { kind: "element", id: element }))?.frame;
    return {
      flow,
      shape: id === null ? undefined : document.shapes.get(shapeKey(diagram, id)),
      drawing: id === null ? undefined : document.flowDrawings.get(shapeKey(diagram, id)),
      from: frame(flow?.from),
      to: frame(flow?.to),
      fixed: document.project.readOnly !== null,
    };
  });
  const { flow, shape, drawing, from, to, fixed } = found;
  if (!flow || !shape || !from || !to || fixed) {
    return null;
  }
  const drawn = drawing ?? undrawn(diagram, shape.flow);
  return (
    <Handles
      key={shape.flow}
      flow={flow}
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
  const scale = useHandleScale();
  const drag = useDrag();
  const corners = cornersOf(settled);
  const show = (next: readonly Point[]) =>
    showShape(led(settled, wayThrough(ends[0], ends[1], next)));
  const draw = async (next: readonly Point[]) => {
    await onDraw(next);
    endLive();
  };
  /** Focus stays on what the key changed. */
  const drawByKey = async (event: KeyboardEvent, next: readonly Point[], held: number) => {
    event.preventDefault();
    event.stopPropagation();
    await draw(next);
    holdBend(Math.min(held, next.length - 1));
  };
  const dragged = (change: (to: Point) => readonly Point[], last = same) => ({
    onMove: (_: Point, at: Point) => show(change(gridded(at))),
    onDone: (_: Point, at: Point) => void draw(last(change(gridded(at)))),
    onCancel: endLive,
  });
  const onPieceKey = (event: KeyboardEvent, piece: Piece) => {
    const to = piece.moves && byArrow(event.key, piece.at);
    if (event.key === "Enter" || event.key === " ") {
      const next = withNewBend(corners, piece.bend, gridded(piece.at));
      void drawByKey(event, next, piece.bend);
    } else if (to && piece.moves) {
      // The arrows along the piece do nothing, least of all walk away from it.
      event.preventDefault();
      event.stopPropagation();
      if (to[piece.moves] !== piece.at[piece.moves]) {
        void draw(withMovedPiece(corners, piece, to));
      }
    }
  };
  const onBendKey = (event: KeyboardEvent, at: number, bend: Point) => {
    const to = byArrow(event.key, bend);
    if (to) {
      void drawByKey(event, withBend(bends, at, to), at);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      void drawByKey(event, withoutBend(bends, at), at);
    }
  };
  const still = shape === settled;
  const own = still ? bends : cornersOf(shape);
  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset. */}
      <svg className="flow-layer bend-layer" role="group" aria-label={`Bends of ${flow.name}`}>
        {piecesOf(settled.points, settled.label?.frame).map((piece) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons.
          <circle
            key={piece.bend}
            className={`drawn-handle fainter nopan ${piece.moves ? `moves-${piece.moves}` : ""}`}
            role="button"
            tabIndex={0}
            aria-label={piece.moves ? "Move this piece; Enter bends it" : "Bend the flow here"}
            visibility={still ? undefined : "hidden"}
            cx={piece.at.x}
            cy={piece.at.y}
            r={4 * scale}
            strokeWidth={1.5 * scale}
            onKeyDown={(event) => onPieceKey(event, piece)}
            onPointerDown={(event) =>
              drag(
                event,
                piece.moves
                  ? dragged((to) => withMovedPiece(corners, piece, to), tidied)
                  : dragged((to) => withNewBend(corners, piece.bend, to)),
              )
            }
          />
        ))}
        {still ? <EndHandles flow={flow} shape={settled} scale={scale} /> : null}
        {own.map((bend, at) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons.
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a bend is.
            key={at}
            className="drawn-handle nopan"
            role="button"
            tabIndex={0}
            aria-label={`Bend ${at + 1} of ${own.length}`}
            data-bend={at}
            cx={bend.x}
            cy={bend.y}
            r={6 * scale}
            strokeWidth={2 * scale}
            onKeyDown={(event) => onBendKey(event, at, bend)}
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

function same(corners: readonly Point[]): readonly Point[] {
  return corners;
}
