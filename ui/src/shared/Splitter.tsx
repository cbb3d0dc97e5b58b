import { useRef } from "react";
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
  const start = useRef<{ at: number; size: number } | null>(null);
  const set = (value: number) => onSize(Math.round(Math.min(max, Math.max(min, value))));
  const along = (event: { clientX: number; clientY: number }) =>
    edge === "top" ? -event.clientY : edge === "left" ? -event.clientX : event.clientX;
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
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: along(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current) {
          set(start.current.size + along(event) - start.current.at);
        }
      }}
      onPointerUp={() => {
        start.current = null;
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
