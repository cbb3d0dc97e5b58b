import { useState } from "react";
import { actAt, openMenu, useMenuPlace } from "../canvas";
import { currentSelection, currentTexts } from "../document/selection";
import { Menu, type MenuLine } from "../shared/Menu";
import { ACTIONS } from "./actions";
import "./context-menu.css";

const ADDING = ["quick-add", "add-text", "add-line"];
const ON_GROUND = [ADDING, ["clip-paste", "all"], ["arrange", "fit"]];
const ON_SELECTION = [
  ["rename", "connect", "connect-new", "both-ways", "turn", "attach", "component", "several"],
  ["add-bend", "straighten", "label-back"],
  ["clip-cut", "clip-copy", "clip-paste", "clip-duplicate"],
  ["put", "group", "arrange-selection", "alike"],
  ["scope-out", "scope-in"],
  ["show-on", "next-place", "take-off"],
  ["delete"],
];

/** What can be done with what is selected, or with the ground of the diagram. */
export function ContextMenu() {
  const place = useMenuPlace();
  return place ? <Shown key={`${place.at.x} ${place.at.y}`} {...place} /> : null;
}

function Shown({ at, pointed }: NonNullable<ReturnType<typeof useMenuPlace>>) {
  const [before] = useState(() => document.activeElement);
  const [groups] = useState(() => offered(at, pointed));
  return (
    <Menu
      label="What can be done here"
      className="context-menu"
      groups={groups}
      at={at}
      onClose={(back) => {
        openMenu(null);
        if (back && before instanceof HTMLElement) {
          before.focus({ preventScroll: true });
        }
      }}
    />
  );
}

function offered(
  at: { readonly x: number; readonly y: number },
  pointed: boolean,
): readonly (readonly MenuLine[])[] {
  const line = (id: string): MenuLine[] => {
    const found = ACTIONS.find((it) => it.id === id);
    if (!found?.when()) {
      return [];
    }
    const { title, chords, run } = found;
    return [{ title, chord: chords[0], run: () => actAt(pointed ? at : null, run) }];
  };
  return meant()
    .map((ids) => ids.flatMap(line))
    .filter((lines) => lines.length > 0);
}

/**
 * Within a zone there is ground as well. A flow is shown wherever its ends are, and one element alone
 * needs no arranging.
 */
function meant(): readonly (readonly string[])[] {
  const [items, texts] = [currentSelection(), currentTexts()];
  if (items.length + texts.length === 0) {
    return ON_GROUND;
  }
  const [only, more] = items;
  const inZone = only?.kind === "boundary" && !more && texts.length === 0;
  const flows = items.every((it) => it.kind === "flow");
  const alone = items.length + texts.length === 1 && !inZone;
  const pointless = [...(flows ? ["take-off"] : []), ...(alone ? ["arrange-selection"] : [])];
  return [...ON_SELECTION.slice(0, 1), ...(inZone ? [ADDING] : []), ...ON_SELECTION.slice(1)].map(
    (ids) => ids.filter((id) => !pointless.includes(id)),
  );
}
