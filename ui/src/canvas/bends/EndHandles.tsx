import type { Flow, FlowShape, Point } from "../../backend";
import { apply } from "../../document/store";
import { elementAt } from "../connecting/element-at";
import { useDrag } from "../drag";
import { connect } from "../editing";

const ENDS = [
  { end: "from", words: "Drag to another element to start there" },
  { end: "to", words: "Drag to another element to end there" },
] as const;

/** Handles at both ends of the selected flow, which attach it to another element. */
export function EndHandles(props: {
  readonly flow: Flow;
  readonly shape: FlowShape;
  readonly scale: number;
}) {
  const { flow, shape, scale } = props;
  const drag = useDrag();
  const tips = { from: shape.points[0], to: shape.points.at(-1) };
  return ENDS.map(({ end, words }) => {
    const tip = tips[end];
    const other = end === "from" ? flow.to : flow.from;
    const show = (at: Point) =>
      connect({ from: other, to: at, target: elementAt(at), naming: false });
    const attach = (at: Point) => {
      connect(null);
      const target = elementAt(at);
      if (target !== null && target !== flow[end]) {
        const { id, from, to, twoWay } = flow;
        const ends = end === "from" ? { from: target, to } : { from, to: target };
        void apply({ edit: "reattach", flow: id, ...ends, twoWay });
      }
    };
    return tip ? (
      <circle
        key={end}
        className="drawn-handle end-handle nopan"
        cx={tip.x}
        cy={tip.y}
        r={5 * scale}
        strokeWidth={2 * scale}
        onPointerDown={(event) =>
          drag(event, {
            onMove: (_, at) => show(at),
            onDone: (_, at) => attach(at),
            onCancel: () => connect(null),
          })
        }
      >
        <title>{words}</title>
      </circle>
    ) : null;
  });
}
