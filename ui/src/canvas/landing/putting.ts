// Puts what is selected into a zone without the mouse.
import type { Moved, Rect } from "../../backend";
import { cell, useCell } from "../../document/cell";
import { currentDiagram } from "../../document/diagrams";
import { itemKey, placementKey } from "../../document/item";
import { currentSelection } from "../../document/selection";
import { apply, currentDocument, type OpenDocument } from "../../document/store";
import { arrangeable } from "../arranging";
import { finishNudge } from "../commands";
import { GEOMETRY } from "../geometry";
import { membersOf } from "../members";
import { grown, overlaps, shifted } from "../rect";
import { say } from "../spoken";
import { currentView } from "../viewing";

const STEP = 10;
const AIR = 20;

const choosing = cell(false);

/** Asks which zone the selection goes into; false stops. */
export function chooseZone(choose: boolean): void {
  choosing.set(choose);
}

/** Tells whether a zone is being chosen. */
export function useChoosingZone(): boolean {
  return useCell(choosing);
}

/** Returns the zones that the selection could go into: those shown that it is not part of. */
export function zonesToPutInto(document: OpenDocument): { id: string; name: string }[] {
  const diagram = currentDiagram();
  const own = new Set(
    currentSelection()
      .filter((it) => it.kind === "boundary")
      .flatMap((it) => [it.id, ...membersOf(document, [it.id]).map((member) => member.id)]),
  );
  return [...document.boundaries.values()]
    .filter((it) => !own.has(it.id))
    .filter((it) => document.placements.has(placementKey(diagram, { kind: "boundary", id: it.id })))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Moves what is selected to a free place in a zone, which grows downwards when it has none. */
export async function putInto(zone: string): Promise<void> {
  await finishNudge();
  const document = currentDocument();
  const diagram = currentDiagram();
  const home = { kind: "boundary", id: zone } as const;
  const frame = document?.placements.get(placementKey(diagram, home))?.frame;
  const items = arrangeable(document, diagram, currentSelection());
  if (!document || !frame || items.length === 0) {
    return;
  }
  const moving = new Set(items.map((it) => itemKey(it.item)));
  const taken = [...document.placements.values()]
    .filter((it) => it.diagram === diagram && !moving.has(itemKey(it.item)))
    .filter((it) => overlaps(it.frame, frame) && !around(it.frame, frame))
    .map((it) => grown(it.frame, AIR));
  const box = items.reduce((all, it) => union(all, it.frame), items[0]?.frame ?? frame);
  const [spot, room] = spotIn(frame, box, taken);
  const moved: Moved[] = items.map((it) => ({
    item: it.item,
    frame: shifted(it.frame, spot.x - box.x, spot.y - box.y),
  }));
  if (room !== frame) {
    moved.unshift({ item: home, frame: room });
  }
  const name = document.boundaries.get(zone)?.name ?? "";
  const what = items.length === 1 ? "it" : `${items.length} items`;
  const edits = [{ edit: "move" as const, diagram, moved }];
  if (await apply({ edit: "batch", label: `Put ${what} into "${name}"`, edits })) {
    currentView()?.keepInSight({ ...box, ...spot });
    say(`Put into ${name}.`);
  }
}

/** Returns the first free place within a zone, and the zone as large as it has to be for that. */
export function spotIn(
  zone: Rect,
  box: Rect,
  taken: readonly Rect[],
): [{ x: number; y: number }, Rect] {
  const [left, top] = [zone.x + AIR, zone.y + GEOMETRY.titleHeight + AIR];
  for (let y = top; y + box.height + AIR <= zone.y + zone.height; y += STEP) {
    for (let x = left; x + box.width + AIR <= zone.x + zone.width; x += STEP) {
      const frame = { ...box, x, y };
      if (!taken.some((it) => overlaps(it, frame))) {
        return [{ x, y }, zone];
      }
    }
  }
  const below = Math.max(
    top,
    ...taken.map((it) => Math.min(it.y + it.height, zone.y + zone.height)),
  );
  const room = {
    ...zone,
    width: Math.max(zone.width, box.width + 2 * AIR),
    height: Math.max(zone.height, below + box.height + AIR - zone.y),
  };
  return [{ x: left, y: below }, room];
}

/** Tells whether a frame lies around another one, as the zones around a zone do. */
function around(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function union(one: Rect, other: Rect): Rect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
