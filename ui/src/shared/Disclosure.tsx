import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./Icon";
import "./disclosure.css";

/** A button that opens a small pane below itself. Escape or a click elsewhere closes it. */
export function Disclosure({
  label,
  onOpen,
  children,
}: {
  readonly label: string;
  /** Called with the button's frame when it opens. */
  readonly onOpen?: (frame: HTMLElement) => void;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const { current } = frame;
      if (current?.open && event.target instanceof Node && !current.contains(event.target)) {
        current.open = false;
      }
    };
    window.addEventListener("pointerdown", onPointerDown);
    return () => window.removeEventListener("pointerdown", onPointerDown);
  }, []);
  return (
    <details
      ref={frame}
      className="disclosure"
      onToggle={(event) => event.currentTarget.open && onOpen?.(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && event.currentTarget.open) {
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.open = false;
          event.currentTarget.querySelector("summary")?.focus();
        }
      }}
    >
      <summary>
        {label}
        <Icon name="down" size={12} />
      </summary>
      <div className="disclosure-pane">{children}</div>
    </details>
  );
}
