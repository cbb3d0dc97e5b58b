import { type MouseEvent, memo, useSyncExternalStore } from "react";
import type { Flow, FlowShape } from "../backend";
import { select } from "../document/selection";
import { stated } from "../document/stated";
import { useLabelDrag } from "./bends/label-drag";
import { rename, useIsRenamed } from "./editing";
import { isHovered, watchHovered } from "./flow-at";
import { GEOMETRY } from "./geometry";
import { plateOf } from "./label-room";
import { useOpenLetters } from "./letters";
import { useLiveShape } from "./live";
import { drawPath } from "./path";
import { withItem } from "./select-nodes";

/** How a flow stands to the selection. */
export type FlowLook = "" | "related" | "selected";

interface FlowProps {
  readonly flow: Flow;
  readonly shape: FlowShape;
  readonly look: FlowLook;
}

/** The line of a flow with its arrowheads. */
export const FlowLine = memo(function FlowLine({ flow, shape: settled, look }: FlowProps) {
  const shape = useLiveShape(flow.id) ?? settled;
  const hovered = useSyncExternalStore(watchHovered, () => isHovered(flow.id));
  const { line, heads } = drawPath(shape.points, flow.twoWay);
  return (
    <g className={`${classOf(flow, look)} ${hovered ? "hovered" : ""}`}>
      <path className="flow-line" d={line} />
      <path className="flow-head" d={heads.join("")} />
    </g>
  );
});

/** Small diamonds where a flow passes the frame of a zone, or a boundary that is a line. */
export const FlowCrossings = memo(function FlowCrossings({
  flow,
  shape: settled,
  look,
}: FlowProps) {
  const shape = useLiveShape(flow.id) ?? settled;
  const size = GEOMETRY.crossingSize;
  return (
    <g className={classOf(flow, look)}>
      <path
        className="flow-crossing"
        d={shape.crossings
          .map(
            ({ x, y }) => `M${x} ${y - size}l${size} ${size}l-${size} ${size}l-${size} -${size}Z`,
          )
          .join("")}
      />
    </g>
  );
});

/**
 * The plate of a flow, larger than the drawing by `scale`: name and, in `full`, lock, ring, protocol
 * and port, and the letters of open threats.
 */
export const FlowLabel = memo(function FlowLabel({
  flow,
  shape: settled,
  look,
  full,
  scale,
}: FlowProps & { readonly full: boolean; readonly scale: number }) {
  const shape = useLiveShape(flow.id) ?? settled;
  const letters = useOpenLetters({ kind: "flow", id: flow.id });
  const dragLabel = useLabelDrag(settled);
  const renamed = useIsRenamed({ kind: "flow", id: flow.id });
  const { label } = shape;
  if (renamed || !label || (label.lines.length === 0 && !full)) {
    return null;
  }
  const { x, y, width, height } = plateOf(label, full);
  const top = y + GEOMETRY.labelPaddingY;
  const [acrossMiddle, downMiddle] = [x + width / 2, y + height / 2];
  const toMiddle = `translate(${acrossMiddle} ${downMiddle})`;
  return (
    <g
      className={`${classOf(flow, look)} flow-label nopan`}
      transform={
        scale === 1
          ? undefined
          : `${toMiddle} scale(${scale}) translate(${-acrossMiddle} ${-downMiddle})`
      }
      onPointerDown={dragLabel}
      data-item={`flow:${flow.id}`}
      {...handlers(flow.id)}
    >
      <title>{flow.name}</title>
      <rect className="flow-plate" x={x} y={y} width={width} height={height} rx={3} />
      {label.lines.map((line, at) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines can be the same; their place is what they are.
          key={at}
          className="flow-name"
          x={x + width / 2}
          y={baseline(top + at * GEOMETRY.labelLine, GEOMETRY.labelLine, GEOMETRY.labelSize)}
        >
          {line}
        </text>
      ))}
      {full ? (
        <Detail flow={flow} shape={shape} top={top + label.lines.length * GEOMETRY.labelLine} />
      ) : null}
      {letters === "" || !full ? null : (
        // Over the edge of the plate, and not over the name on it.
        <Letters letters={letters} right={x + width + 3} top={y + 1 - PILL_HEIGHT} />
      )}
    </g>
  );
});

const ENCRYPTED = new Set(["tls", "mutual-tls", "network-layer"]);
const MONO_ADVANCE = 0.6;

function Detail({ flow, shape, top }: Omit<FlowProps, "look"> & { readonly top: number }) {
  const { label } = shape;
  if (!label) {
    return null;
  }
  const text = label.detail ?? "";
  const lock = ENCRYPTED.has(stated(flow.properties, "encryption") ?? "");
  const ring = stated(flow.properties, "authentication") === "none";
  const glyphs = (Number(lock) + Number(ring)) * GEOMETRY.glyphWidth;
  const wide = Math.ceil(text.length * GEOMETRY.detailSize * MONO_ADVANCE) + glyphs;
  const left = label.frame.x + Math.trunc((label.frame.width - wide) / 2);
  const ringLeft = left + (lock ? GEOMETRY.glyphWidth : 0);
  return (
    <g className="flow-detail">
      {lock ? (
        <path
          className="flow-lock"
          transform={`translate(${left} ${top + 1})`}
          d="M0.5 4.5h8v6h-8ZM2 4.5v-2a2.5 2.5 0 0 1 5 0v2h-1.3v-2a1.2 1.2 0 0 0 -2.4 0v2Z"
        />
      ) : null}
      {ring ? (
        <circle
          className="flow-ring"
          cx={ringLeft + 4}
          cy={top + Math.trunc(GEOMETRY.detailLine / 2) + 1}
          r={3.5}
        />
      ) : null}
      {text === "" ? null : (
        <text
          className="flow-port"
          x={left + glyphs}
          y={baseline(top, GEOMETRY.detailLine, GEOMETRY.detailSize)}
        >
          {text}
        </text>
      )}
    </g>
  );
}

const PILL_LETTER = 7;
const PILL_HEIGHT = 10;

function Letters(props: {
  readonly letters: string;
  readonly right: number;
  readonly top: number;
}) {
  const { letters, right, top } = props;
  const width = letters.length * PILL_LETTER + 4;
  const left = right - width;
  return (
    <g className="flow-letters">
      <rect className="flow-pill" x={left} y={top} width={width} height={PILL_HEIGHT} rx={3} />
      {[...letters].map((letter, at) => (
        <text
          key={letter}
          className={`flow-letter letter-${letter}`}
          x={left + 2 + PILL_LETTER / 2 + at * PILL_LETTER}
          y={baseline(top, PILL_HEIGHT, 8)}
        >
          {letter}
        </text>
      ))}
    </g>
  );
}

/** Returns where letters stand so that they look centred in a line of a height. */
function baseline(top: number, line: number, size: number): number {
  return top + Math.trunc((line + Math.trunc((size * 72) / 100) + 1) / 2);
}

function classOf(flow: Flow, look: FlowLook): string {
  return `flow ${look} ${flow.outOfScope === null ? "" : "out-of-scope"}`;
}

function handlers(id: string) {
  const item = { kind: "flow", id } as const;
  return {
    onClick: (event: MouseEvent) => {
      event.stopPropagation();
      select(...withItem(item, event));
    },
    onDoubleClick: (event: MouseEvent) => {
      event.stopPropagation();
      rename(item);
    },
  };
}
