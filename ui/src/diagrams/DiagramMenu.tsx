import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Icon, IconButton, readable } from "../shared";

/** Something that can be done to a diagram. */
export interface MenuLine {
  readonly title: string;
  readonly chord?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** What can be done to the shown diagram, under a button beside the tabs. */
export function DiagramMenu({ lines }: { readonly lines: readonly MenuLine[] }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) {
      return;
    }
    const lines = root.current?.querySelector<HTMLElement>('[role="menu"]');
    // Beside many tabs there is no room to the right.
    const beyond = (lines?.getBoundingClientRect().right ?? 0) > window.innerWidth - 8;
    lines?.toggleAttribute("data-leftwards", beyond);
    lines?.querySelector<HTMLElement>('[role="menuitem"]:enabled')?.focus();
    const onPointerDown = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) {
        setOpen(false);
      }
    };
    window.addEventListener("pointerdown", onPointerDown, true);
    return () => window.removeEventListener("pointerdown", onPointerDown, true);
  }, [open]);
  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("button")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [
      ...(root.current?.querySelectorAll<HTMLElement>('[role="menuitem"]:enabled') ?? []),
    ];
    const at = items.findIndex((it) => it.matches(":focus"));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    event.stopPropagation();
    if (to !== undefined) {
      event.preventDefault();
      items.at(to % items.length)?.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close();
    }
  };
  return (
    <div ref={root} className="diagram-menu">
      <IconButton
        label="More about the diagram"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </IconButton>
      {open ? (
        <div
          className="diagram-menu-lines"
          role="menu"
          aria-label="Diagram"
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {lines.map(({ title, chord, disabled, run }) => (
            <button
              key={title}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={disabled}
              onClick={() => {
                close();
                run();
              }}
            >
              <span>{title}</span>
              {chord ? <kbd>{readable(chord)}</kbd> : null}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
