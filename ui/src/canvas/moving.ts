// From a movement of the hand to one edit: preview while it lasts, `move` when it ends.
import { backend, type Edit, type ItemId, type Moved, type Point, type Rect } from "../backend";
import { currentDiagram } from "../document/diagrams";
import { itemKey, placementKey } from "../document/item";
import { currentSelection } from "../document/selection";
import { apply, currentDocument } from "../document/store";
import { endDrawn } from "./drawn-live";
import { endSign, showHomes } from "./landing/landing";
import { endLive, landed, showConsequences, showFrames } from "./live";
import { membersOf } from "./members";
import { sameRect, shifted } from "./rect";
import {
  type Drawn,
  inOne,
  previewShift,
  selectedDrawn,
  shiftEdits,
  textsInside,
} from "./shifting";

let wanted: readonly Moved[] | null = null;
let asking = false;
let turn = 0;

/** Shows things at new places, members of moved zones along with them, and asks for the routes. */
export function movePreview(moved: readonly Moved[]): void {
  showFrames(framesOf(moved));
  const { drawn, by } = alongWith(moved);
  previewShift(drawn, by.x, by.y);
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
    endSign();
    const { drawn, selected, by } = alongWith(changed);
    previewShift(drawn, by.x, by.y);
    // The core itself takes the texts of zones along.
    const along = shiftEdits(selected, by.x, by.y);
    const move: Edit = { edit: "move", diagram, moved: changed };
    const count = changed.length + along.length;
    await apply(inOne([move, ...along], `Move ${count} items`));
  }
  endLive();
  endDrawn();
  endSign();
}

/** Takes the movement back. */
export function moveCancelled(): void {
  stopAsking();
  endLive();
  endDrawn();
  endSign();
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
        showHomes(preview.homes);
      }
    } catch {
      // A preview is a courtesy: the drop itself tells what is wrong.
    }
  }
  asking = false;
}

/** Returns what is drawn and goes along: what is selected too, and texts in zones that move. */
function alongWith(moved: readonly Moved[]): { drawn: Drawn; selected: Drawn; by: Point } {
  const diagram = currentDiagram();
  const chosen = new Set(currentSelection().map(itemKey));
  const steps = moved.flatMap(({ item, frame }) => {
    const old = currentDocument()?.placements.get(placementKey(diagram, item))?.frame;
    const whole = old && old.width === frame.width && old.height === frame.height;
    return whole ? [{ item, old, by: { x: frame.x - old.x, y: frame.y - old.y } }] : [];
  });
  const [first] = steps;
  if (!first) {
    return { drawn: NOTHING, selected: NOTHING, by: { x: 0, y: 0 } };
  }
  const among = steps.some(({ item }) => chosen.has(itemKey(item)));
  const selected = among ? selectedDrawn() : NOTHING;
  const zones = steps.filter(({ item }) => item.kind === "boundary").map(({ old }) => old);
  const { lines, texts } = selected;
  const drawn = { lines, texts: [...texts, ...textsInside(zones, texts)] };
  return { drawn, selected, by: first.by };
}

const NOTHING: Drawn = { lines: [], texts: [] };

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
