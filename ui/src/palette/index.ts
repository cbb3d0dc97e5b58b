export { Outline } from "./Outline";
export { Palette } from "./Palette";
export { PlacingGhost } from "./PlacingGhost";
export { ShowingGhost } from "./ShowingGhost";
