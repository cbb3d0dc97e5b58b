import { cell, useCell } from "../document/cell";

const left = cell(true);
const right = cell(true);
const drawer = cell(false);

/** Tells whether the pane with palette and outline is shown. */
export const useLeft = () => useCell(left);
/** Tells whether the inspector is shown. */
export const useRight = () => useCell(right);
/** Tells whether the drawer with the threats of the selection is open. */
export const useDrawer = () => useCell(drawer);

/** Shows or hides the pane with palette and outline. */
export const toggleLeft = () => left.set(!left.get());
/** Shows or hides the inspector. */
export const toggleRight = () => right.set(!right.get());
/** Opens or closes the drawer. */
export const toggleDrawer = () => drawer.set(!drawer.get());
