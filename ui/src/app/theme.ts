import { useEffect } from "react";
import type { Theme } from "../backend";

const DARK = "(prefers-color-scheme: dark)";
const STRONG = "(prefers-contrast: more)";

/** Returns the colours of a theme; what the system prefers is asked for only when it decides. */
export function coloursOf(theme: Theme, prefers: (query: string) => boolean): string {
  if (theme !== "system") {
    return theme;
  }
  if (prefers(STRONG)) {
    return "high-contrast";
  }
  return prefers(DARK) ? "dark" : "light";
}

/** Sets the colours of the window and follows the system. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const set = () => {
      const colours = coloursOf(theme, (query) => matchMedia(query).matches);
      document.documentElement.setAttribute("data-theme", colours);
    };
    set();
    const watched = [matchMedia(DARK), matchMedia(STRONG)];
    for (const query of watched) {
      query.addEventListener("change", set);
    }
    return () => {
      for (const query of watched) {
        query.removeEventListener("change", set);
      }
    };
  }, [theme]);
}
