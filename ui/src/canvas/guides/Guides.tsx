import { useStore, ViewportPortal } from "@xyflow/react";
import type { Guide } from "./snap";
import { useGuides } from "./snapping";
import "./guides.css";

const CAP = 4;

/** Shows what the thing under the hand is lined up with. */
export function Guides() {
  const guides = useGuides();
  return guides.length === 0 ? null : <Lines guides={guides} />;
}

function Lines({ guides }: { readonly guides: readonly Guide[] }) {
  const zoom = useStore((state) => state.transform[2]);
  return (
    <ViewportPortal>
      <svg className="flow-layer guides" aria-hidden="true">
        {guides.map(({ kind, from, to }) => (
          <path
            key={`${kind} ${from.x} ${from.y} ${to.x} ${to.y}`}
            className={`guide guide-${kind}`}
            d={kind === "line" ? line(from, to) : `${line(from, to)}${caps(from, to, CAP / zoom)}`}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

type Ends = Guide["from"];

function line(from: Ends, to: Ends): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}

function caps(from: Ends, to: Ends, size: number): string {
  const [dx, dy] = from.y === to.y ? [0, size] : [size, 0];
  return [from, to].map(({ x, y }) => `M${x - dx} ${y - dy}L${x + dx} ${y + dy}`).join("");
}
