// The colours of the window, one after the other.
import type { Theme } from "../backend";
import { setSettings, useSettings } from "../document/project";
import type { IconName } from "../shared";

const THEMES: readonly { readonly theme: Theme; readonly icon: IconName; readonly name: string }[] =
  [
    { theme: "system", icon: "screen", name: "as the system" },
    { theme: "light", icon: "sun", name: "light" },
    { theme: "dark", icon: "moon", name: "dark" },
    { theme: "high-contrast", icon: "contrast", name: "high contrast" },
  ];

/** What leads to the next colours: its words, the symbol of those that are used now, and the change. */
export interface NextTheme {
  readonly label: string;
  readonly icon: IconName;
  readonly change: () => void;
}

/** Returns how the colours are changed to the next ones. */
export function useNextTheme(): NextTheme | null {
  const { theme } = useSettings();
  const at = THEMES.findIndex((it) => it.theme === theme);
  const now = THEMES[at] ?? THEMES[0];
  const next = THEMES[(at + 1) % THEMES.length];
  return now && next
    ? {
        label: `Colours: ${now.name}. Change to ${next.name}`,
        icon: now.icon,
        change: () => void setSettings({ theme: next.theme }),
      }
    : null;
}
