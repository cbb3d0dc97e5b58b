import type { Point } from "../../backend";
import { placementKey } from "../../document/item";
import { useDocumentPart } from "../../document/store";
import { useConnecting } from "../editing";
import { borderTowards, center } from "../rect";
import { ViewportPortal } from "../ViewportPortal";
import { loopAround } from "./loop";

/** The flow that is being drawn: from its element to the pointer or to the element it will reach. */
export function ConnectLine({ diagram }: { readonly diagram: string }) {
  const connecting = useConnecting();
  const placements = useDocumentPart((document) => document.placements);
  const frameOf = (id: string) =>
    placements.get(placementKey(diagram, { kind: "element", id }))?.frame;
  const from = connecting ? frameOf(connecting.from) : undefined;
  if (!connecting || !from) {
    return null;
  }
  const target = connecting.target === null ? undefined : frameOf(connecting.target);
  const loops = connecting.target === connecting.from;
  const to = target ? borderTowards(target, center(from)) : connecting.to;
  const straight = [borderTowards(from, target ? center(target) : to), to];
  const points = loops ? loopAround(from) : straight;
  const end = points.at(-1) ?? to;
  return (
    <ViewportPortal>
      <svg className="flow-layer connect-layer" aria-hidden="true">
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
        <path className="connect-line" d={wayOf(points)} />
        <circle className="connect-end" cx={end.x} cy={end.y} r={4} />
      </svg>
    </ViewportPortal>
  );
}

function wayOf(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;
}
