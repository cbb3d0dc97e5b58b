import { useLayoutEffect, useRef, useState } from "react";
import { Icon, IconButton } from "../shared";
import { Menu, type MenuLine } from "../shared/Menu";

/** What can be done to the shown diagram, under a button beside the tabs. */
export function DiagramMenu({ lines }: { readonly lines: readonly MenuLine[] }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (open) {
      const menu = root.current?.querySelector('[role="menu"]');
      // Beside many tabs there is no room to the right.
      const beyond = (menu?.getBoundingClientRect().right ?? 0) > window.innerWidth - 8;
      menu?.toggleAttribute("data-leftwards", beyond);
    }
  }, [open]);
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
        <Menu
          label="Diagram"
          className="diagram-menu-lines"
          groups={[lines]}
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
