// Where something stands that was asked for by a key, without the pointer having shown a place.
import type { Point, Rect } from "../../backend";
import { currentDiagram } from "../../document/diagrams";
import { placementKey } from "../../document/item";
import { currentSelection } from "../../document/selection";
import { currentDocument } from "../../document/store";
import { takenPlaces } from "../adding";
import { freePlaceIn } from "../free-place";
import { GEOMETRY } from "../geometry";
import { around, center } from "../rect";
import { currentView } from "../viewing";
import { placeBeside } from "../walking/beside";

const SIZE = { width: GEOMETRY.elementWidth, height: GEOMETRY.elementHeight };
const AIR = 20;

/** Where something goes. */
export interface Next {
  /** The middle of its place. */
  readonly at: Point;
  /** Whether an element has room there; otherwise it goes to the nearest place that has. */
  readonly free: boolean;
}

/**
 * Returns where an element goes next: in the selected zone, else beside the selection with
 * room for the name of a flow between the two, else in the middle of what is seen.
 */
export function nextPlace(): Next | null {
  const document = currentDocument();
  if (!document) {
    return null;
  }
  const diagram = currentDiagram();
  const selection = currentSelection();
  const frames = selection.flatMap(
    (it) => document.placements.get(placementKey(diagram, it))?.frame ?? [],
  );
  const taken = takenPlaces(document, diagram, false);
  const [only, more] = selection;
  const [zone] = frames;
  if (only?.kind === "boundary" && !more && zone) {
    const inside = freePlaceIn(zone, SIZE, taken, AIR);
    if (inside) {
      return { at: center(inside), free: true };
    }
  }
  const bounds = around(frames);
  if (bounds) {
    return { at: center(placeBeside(lastOf(bounds), "right", taken)), free: true };
  }
  const seen = currentView()?.sight();
  return seen ? { at: center(seen), free: false } : null;
}

/** Returns a frame of the size of an element at the right of others, in the middle of their height. */
function lastOf({ x, y, width, height }: Rect): Rect {
  return {
    x: x + width - SIZE.width,
    y: y + Math.round((height - SIZE.height) / 2),
    ...SIZE,
  };
}
