import { placementKey } from "../document/item";
import { useDocumentPart } from "../document/store";
import { borderTowards } from "./connecting";
import { useConnecting } from "./editing";
import { center } from "./rect";
import { ViewportPortal } from "./ViewportPortal";

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
  const to = target ? borderTowards(target, center(from)) : connecting.to;
  const start = borderTowards(from, target ? center(target) : to);
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
        <path className="connect-line" d={`M${start.x} ${start.y}L${to.x} ${to.y}`} />
        <circle className="connect-end" cx={to.x} cy={to.y} r={4} />
      </svg>
    </ViewportPortal>
  );
}
