import { followDrag } from "./drag";
import "./splitter.css";

interface SplitterProps {
  /** What it resizes, for screen readers. */
  readonly label: string;
  /** The edge of the pane that it moves. */
  readonly edge: "top" | "left" | "right";
  /** Size of the pane in pixels. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly onSize: (size: number) => void;
}

const STEP = 16;

/** A thin bar that resizes the pane at its side, with the pointer or the arrow keys. */
export function Splitter({ label, edge, size, min, max, onSize }: SplitterProps) {
  const set = (value: number) => onSize(Math.round(Math.min(max, Math.max(min, value))));
  const along = ({ x, y }: { readonly x: number; readonly y: number }) =>
    edge === "top" ? -y : edge === "left" ? -x : x;
  return (
    <hr
      className={`splitter splitter-${edge}`}
      aria-label={label}
      aria-orientation={edge === "top" ? "horizontal" : "vertical"}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onPointerDown={(event) => {
        const from = along({ x: event.clientX, y: event.clientY });
        followDrag(event, {
          onMove: (at) => set(size + along(at) - from),
          onEnd: (at) => at ?? set(size),
        });
      }}
      onKeyDown={(event) => {
        const grow = { top: "ArrowUp", left: "ArrowLeft", right: "ArrowRight" }[edge];
        const shrink = { top: "ArrowDown", left: "ArrowRight", right: "ArrowLeft" }[edge];
        if (event.key === grow || event.key === shrink) {
          event.preventDefault();
          event.stopPropagation();
          set(size + (event.key === grow ? STEP : -STEP));
        }
      }}
    />
  );
}
