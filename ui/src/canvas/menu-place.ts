// Where the menu of the diagram is open. What it offers is not known here.
import type { ItemId, Point } from "../backend";
import { projectCell } from "../document/another-project";
import { useCell } from "../document/cell";
import { currentDiagram } from "../document/diagrams";
import { itemKey, shapeKey } from "../document/item";
import { currentSelection } from "../document/selection";
import { currentDocument } from "../document/store";
import { reveal } from "../document/view";
import { middle } from "./path";
import { center, contains } from "./rect";
import { selectionBox } from "./selection-shift";
import { currentView } from "./viewing";

/** Where the menu is open in the window. */
export interface MenuPlace {
  readonly at: Point;
  /** Whether somebody pointed there, so that what is added or pasted comes there. */
  readonly pointed: boolean;
}

const place = projectCell<MenuPlace | null>(null);

/** Returns where the menu of the diagram is open, or null. */
export function useMenuPlace(): MenuPlace | null {
  return useCell(place);
}

/** Tells whether the menu of the diagram is open. */
export function isMenuOpen(): boolean {
  return place.get() !== null;
}

/** Opens the menu of the diagram; null closes it. */
export function openMenu(next: MenuPlace | null): void {
  place.set(next);
}

/** Opens the menu at what is selected, or in the middle of what is seen. */
export function openMenuAtSelection(): void {
  const view = currentView();
  if (view) {
    const [sight, at] = [view.sight(), selectionPoint()];
    const seen = at && contains(sight, at) ? at : center(sight);
    openMenu({ at: view.toWindow(seen), pointed: false });
  }
}

/** Opens the menu of an item that is listed beside the diagram, or of the selection that it is in. */
export function openMenuOf(item: ItemId, at: Point): void {
  const key = itemKey(item);
  if (!currentSelection().some((it) => itemKey(it) === key)) {
    reveal([item]);
  }
  openMenu({ at, pointed: false });
}

function selectionPoint(): Point | null {
  const items = currentSelection();
  const last = items.at(-1);
  if (last?.kind === "flow") {
    const shape = currentDocument()?.shapes.get(shapeKey(currentDiagram(), last.id));
    return shape ? (shape.label ? center(shape.label.frame) : middle(shape.points)) : null;
  }
  const box = selectionBox(items);
  return box && center(box);
}
