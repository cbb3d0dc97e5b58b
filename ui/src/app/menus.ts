// The native menus: the same actions as the keys and "Find or do", by what they are about.

import { useEffect } from "react";
import { backend, callBack, type MenuEntry, type MenuPart, WINDOW_CLOSING } from "../backend";
import { settle } from "../document/settle";
import { useIsOpen } from "../document/store";
import { readable } from "../shared";
import type { Action } from "./action";
import { ACTIONS, runAction } from "./actions";
import { ARRANGE_MENU } from "./drawingActions";
import { INSPECTOR_MENU } from "./inspectorActions";

const SELECTING = ["all", "all-elements", "all-flows", "all-boundaries", "alike"];
const MENUS: readonly { readonly title: string; readonly groups: readonly string[][] }[] = [
  {
    title: "File",
    groups: [
      ["open", "import"],
      ["snapshot"],
      ["copy", "text", "report"],
      ["svg", "png", "print"],
      ["project", "name"],
      ["close", "quit"],
    ],
  },
  {
    title: "Edit",
    groups: [
      ["undo", "redo"],
      ["clip-cut", "clip-copy", "clip-paste", "clip-duplicate"],
      ["rename", "connect", "take-off", "delete"],
      SELECTING,
      ["find"],
    ],
  },
  ARRANGE_MENU,
  {
    title: "View",
    groups: [
      ["model", "threats", "responses", "review"],
      ["fit", "fit-selection", "actual", "in", "out"],
      ["left", "right", "drawer", "map"],
      ["present"],
      ["theme-system", "theme-light", "theme-dark", "theme-contrast"],
      ["larger", "smaller", "normal"],
    ],
  },
  {
    title: "Diagram",
    groups: [
      ["diagram-add", "diagram-duplicate", "diagram-rename"],
      ["diagram-next", "diagram-previous", "next-place"],
      ["diagram-left", "diagram-right"],
      ["show-here", "show-on"],
      ["diagram-delete"],
    ],
  },
  {
    title: "Model",
    groups: [
      ["own-threat"],
      ["arrange", "arrange-selection"],
      ...INSPECTOR_MENU,
      [
        "review-coverage",
        "review-crossings",
        "review-connections",
        "review-questions",
        "review-worksheets",
        "review-changes",
        "review-sign-off",
      ],
    ],
  },
  { title: "Help", groups: [["keys", "hints"], ["about"]] },
];

/** What does not need an open project. */
const ALWAYS = new Set(
  "open import name about theme-system theme-light theme-dark theme-contrast larger smaller normal".split(
    " ",
  ),
);

/** Returns the menus as the core sets them. */
export function menuParts(isOpen: boolean): MenuPart[] {
  return MENUS.map(({ title, groups }) => ({
    title,
    groups: groups.map((ids) => ids.flatMap((id) => entry(id, isOpen))),
  }));
}

function entry(id: string, isOpen: boolean): MenuEntry[] {
  if (id === "quit") {
    return [{ id, title: "Quit", chord: null, enabled: true }];
  }
  const found = ACTIONS.find((it) => it.id === id);
  return found ? [entryOf(found, isOpen || ALWAYS.has(id))] : [];
}

/**
 * The keys of a native menu act before the page hears of them, wherever the focus is. Those that
 * mean something else in a text stand behind the title, and the page listens to them itself.
 */
function entryOf({ id, title, chords, scope }: Action, enabled: boolean): MenuEntry {
  const [chord] = chords;
  if (chord === undefined) {
    return { id, title, chord: null, enabled };
  }
  const native = scope === "anywhere" && /^(Ctrl|Alt)\+/.test(chord);
  return native
    ? { id, title, chord, enabled }
    : { id, title: `${title} (${readable(chord)})`, chord: null, enabled };
}

function choose(id: string): void {
  if (id === WINDOW_CLOSING) {
    // Where that fails, the window waits no longer than it has patience.
    settle()
      .then(backend.readyToClose)
      .catch(() => null);
  } else {
    runAction(id);
  }
}

/** Sets the native menus, and does what is chosen from them. */
export function useMenus(): void {
  const isOpen = useIsOpen();
  useEffect(() => {
    let current = true;
    const chosen = callBack<string>((id) => current && choose(id));
    backend.setMenu(menuParts(isOpen), chosen).catch(() => {
      // Everything in the menus is under its keys and in "Find or do" as well.
    });
    return () => {
      current = false;
    };
  }, [isOpen]);
}
