// From a movement of the hand to one edit: preview while it lasts, `move` when it ends.
import { backend, type ItemId, type Moved, type Rect } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { itemKey, placementKey } from "../document/item";
import { apply, currentDocument } from "../document/store";
import { endLive, landed, showConsequences, showFrames } from "./live";
import { membersOf } from "./members";
import { sameRect, shifted } from "./rect";

let wanted: readonly Moved[] | null = null;
let asking = false;
let turn = 0;

/** Shows things at new places, members of moved zones along with them, and asks for the routes. */
export function movePreview(moved: readonly Moved[]): void {
  showFrames(framesOf(moved));
  wanted = moved;
  if (!asking) {
    void ask();
  }
}

/** Makes the movement an edit. */
export async function moveDone(moved: readonly Moved[]): Promise<void> {
  stopAsking();
  const document = currentDocument();
  const diagram = currentDiagram();
  const changed = moved.filter(({ item, frame }) => {
    const old = document?.placements.get(placementKey(diagram, item));
    return old !== undefined && !sameRect(old.frame, frame);
  });
  if (changed.length > 0) {
    showFrames(framesOf(changed));
    landed();
    await apply({ edit: "move", diagram, moved: changed });
  }
  endLive();
}

/** Takes the movement back. */
export function moveCancelled(): void {
  stopAsking();
  endLive();
}

function stopAsking(): void {
  wanted = null;
  turn += 1;
}

/** Asks at most once per frame, and never twice at a time; the last question wins. */
async function ask(): Promise<void> {
  asking = true;
  while (wanted !== null) {
    const moved = wanted;
    const asked = turn;
    wanted = null;
    await new Promise(requestAnimationFrame);
    try {
      const preview = await backend.previewMove(currentDiagram(), wanted ?? [...moved]);
      if (asked === turn) {
        showConsequences(
          new Map(preview.shapes.map((shape) => [shape.flow, shape])),
          new Set(preview.homes.flatMap((home) => home.zones)),
        );
      }
    } catch {
      // A preview is a courtesy: the drop itself tells what is wrong.
    }
  }
  asking = false;
}

function framesOf(moved: readonly Moved[]): ReadonlyMap<string, Rect> {
  const frames = new Map<string, Rect>();
  const document = currentDocument();
  if (!document) {
    return frames;
  }
  const diagram = currentDiagram();
  const frameOf = (item: ItemId) => document.placements.get(placementKey(diagram, item))?.frame;
  for (const { item, frame } of moved) {
    const old = frameOf(item);
    if (item.kind !== "boundary" || !old) {
      continue;
    }
    if (old.width === frame.width && old.height === frame.height) {
      for (const member of membersOf(document, [item.id])) {
        const place = frameOf(member);
        if (place) {
          frames.set(itemKey(member), shifted(place, frame.x - old.x, frame.y - old.y));
        }
      }
    }
  }
  for (const { item, frame } of moved) {
    frames.set(itemKey(item), frame);
  }
  return frames;
}
