// How the window looks: panes, colours, size, presentation.
import type { Theme } from "../backend";
import { canvasControls } from "../canvas";
import { currentSettings, setSettings } from "../document/project";
import { openWorkspace } from "../document/view";
import { type Action, action } from "./action";
import { always, needs, onModel, open } from "./conditions";
import { isPresenting, present, toggleDrawer, toggleLeft, toggleRight } from "./panes";

/** Sizes of the interface in percent. */
export const SCALES = [80, 90, 100, 110, 125, 150, 175, 200] as const;

function scaleBy(step: 1 | -1): void {
  const { scale } = currentSettings();
  const next =
    step > 0 ? SCALES.find((it) => it > scale) : [...SCALES].reverse().find((it) => it < scale);
  if (next !== undefined) {
    void setSettings({ scale: next });
  }
}

function togglePresentation(): void {
  present(!isPresenting());
  openWorkspace("model");
  // The diagram has another size once the panes are away or back.
  requestAnimationFrame(() => requestAnimationFrame(() => canvasControls()?.fit()));
}

/** Ends a presentation; it goes before everything else that Escape does. */
export const presentation: Action = {
  ...action(
    "end-presentation",
    "End the presentation",
    ["Escape"],
    "outside-edits",
    needs("a presentation", isPresenting),
    togglePresentation,
  ),
  keyOnly: true,
};

const theme = (id: string, title: string, name: Theme) =>
  action(id, title, [], "window", always, () => void setSettings({ theme: name }));

/** What can be done about the window itself. */
export const WINDOW_ACTIONS: readonly Action[] = [
  action("left", "Show or hide palette and outline", ["Ctrl+b"], "anywhere", onModel, toggleLeft),
  action("right", "Show or hide the inspector", ["Ctrl+i"], "anywhere", onModel, toggleRight),
  action("drawer", "Show or hide the threats of the selection", ["t"], "window", onModel, () =>
    toggleDrawer(),
  ),
  action("present", "Present the model", ["F5"], "window", open, togglePresentation),
  theme("theme-system", "Colours as the system has them", "system"),
  theme("theme-light", "Light colours", "light"),
  theme("theme-dark", "Dark colours", "dark"),
  theme("theme-contrast", "High contrast", "high-contrast"),
  action("larger", "Larger interface", ["Alt+=", "Alt++"], "anywhere", always, () => scaleBy(1)),
  action("smaller", "Smaller interface", ["Alt+-"], "anywhere", always, () => scaleBy(-1)),
  action(
    "normal",
    "Interface at 100 %",
    ["Alt+0"],
    "anywhere",
    always,
    () => void setSettings({ scale: 100 }),
  ),
  action(
    "hints",
    "Show the hints again",
    [],
    "window",
    open,
    () => void setSettings({ hintsDismissed: false }),
  ),
];
