import { useState } from "react";
import type { Flow, FlowShape, Point, Rect } from "../../backend";
import { apply, currentDocument } from "../../document/store";
import { useDrag } from "../drag";
import { endLive, showShape } from "../live";
import { attachEdit, carried, type End, type Standing, standingAt } from "./ends";

interface EndHandlesProps {
  readonly flow: Flow;
  /** As it runs now, and as the document says. */
  readonly shape: FlowShape;
  readonly settled: FlowShape;
  readonly ends: readonly [Rect, Rect];
  readonly bends: readonly Point[];
  readonly scale: number;
}

const ENDS = ["from", "to"] as const;
const WORDS = {
  from: "Drag the start of the flow to another element",
  to: "Drag the end of the flow to another element",
};

/**
 * The two ends of the selected flow: dragging one onto an element attaches it there. The keyboard
 * chooses both in the inspector.
 */
export function EndHandles({ flow, shape, settled, ends, bends, scale }: EndHandlesProps) {
  const drag = useDrag();
  const [target, setTarget] = useState<Rect | null>(null);
  const show = (end: End, at: Point) => {
    const over = standingAt(standing(settled.diagram), at);
    setTarget(over?.frame ?? null);
    showShape(carried(settled, ends, bends, end, at, over?.frame ?? null));
  };
  const finish = async (end: End, at: Point) => {
    setTarget(null);
    const over = standingAt(standing(settled.diagram), at);
    const edit = over && attachEdit(flow, end, over.id);
    if (edit) {
      await apply(edit);
    }
    endLive();
  };
  return (
    <g>
      {target ? (
        <rect
          className="connect-target"
          x={target.x - 4}
          y={target.y - 4}
          width={target.width + 8}
          height={target.height + 8}
          rx={10}
        />
      ) : null}
      {ENDS.map((end) => {
        const at = shape.points.at(end === "from" ? 0 : -1);
        const size = 5 * scale;
        return at ? (
          <rect
            key={end}
            className="drawn-handle drawn-end nopan"
            data-end={end}
            x={at.x - size}
            y={at.y - size}
            width={2 * size}
            height={2 * size}
            rx={1.5 * scale}
            strokeWidth={2 * scale}
            onPointerDown={(event) =>
              drag(event, {
                onMove: (_, to) => show(end, to),
                onDone: (_, to) => void finish(end, to),
                onCancel: () => {
                  setTarget(null);
                  endLive();
                },
              })
            }
          >
            <title>{WORDS[end]}</title>
          </rect>
        ) : null;
      })}
    </g>
  );
}

/** Returns the elements on a diagram. */
function standing(diagram: string): readonly Standing[] {
  const all: Standing[] = [];
  for (const { diagram: shown, item, frame } of currentDocument()?.placements.values() ?? []) {
    if (shown === diagram && item.kind === "element") {
      all.push({ id: item.id, frame });
    }
  }
  return all;
}
