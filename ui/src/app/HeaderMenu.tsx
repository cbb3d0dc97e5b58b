import { useRef, useState } from "react";
import { exportReport } from "../document/project";
import { Icon, IconButton } from "../shared";
import { Menu } from "../shared/Menu";
import { runAction } from "./actions";
import { useNextTheme } from "./next-theme";

/** What the header has no room for in a small window, under one button. */
export function HeaderMenu() {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const theme = useNextTheme();
  return (
    <div ref={root} className="header-menu">
      <IconButton
        label="More"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </IconButton>
      {open ? (
        <Menu
          label="More"
          className="header-menu-lines"
          groups={[
            [
              { title: "Export report", chord: "Ctrl+e", run: () => void exportReport() },
              { title: "Present the model", chord: "F5", run: () => runAction("present") },
            ],
            theme ? [{ title: theme.label, run: theme.change }] : [],
          ]}
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
