import { MenuButton } from "../shared/MenuButton";
import { runAction } from "./actions";
import { useNextTheme } from "./next-theme";

/** What the header has no room for in a small window, under one button. */
export function HeaderMenu() {
  const theme = useNextTheme();
  return (
    <MenuButton
      label="More"
      menu="More"
      groups={[
        [
          { title: "Export report", chord: "Ctrl+e", run: () => runAction("report") },
          { title: "Present the model", chord: "F5", run: () => runAction("present") },
        ],
        theme ? [{ title: theme.label, run: theme.change }] : [],
      ]}
    />
  );
}
