import { useLayoutEffect, useRef, useState } from "react";
import { IconButton } from "./Button";
import { Icon } from "./Icon";
import { Menu, type MenuLine } from "./Menu";
import "./menu-button.css";

/** A button with three dots that opens a menu below it. */
export function MenuButton({
  label,
  menu,
  groups,
}: {
  readonly label: string;
  /** What the menu is called. */
  readonly menu: string;
  readonly groups: readonly (readonly MenuLine[])[];
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (open) {
      const lines = root.current?.querySelector('[role="menu"]');
      // Near the edge of the window there is no room to the right.
      const beyond = (lines?.getBoundingClientRect().right ?? 0) > window.innerWidth - 8;
      lines?.toggleAttribute("data-leftwards", beyond);
    }
  }, [open]);
  return (
    <div ref={root} className="menu-button">
      <IconButton
        label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </IconButton>
      {open ? (
        <Menu
          label={menu}
          className="menu-button-lines"
          groups={groups}
          around={root}
          onClose={(back) => {
            setOpen(false);
            if (back) {
              root.current?.querySelector<HTMLElement>("button")?.focus();
            }
          }}
        />
      ) : null}
    </div>
  );
}
