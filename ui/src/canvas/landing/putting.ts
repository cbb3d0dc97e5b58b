// Puts what is selected into a zone without the mouse.
import type { Moved, Rect } from "../../backend";
import { projectCell } from "../../document/another-project";
import { useCell } from "../../document/cell";
import { currentDiagram } from "../../document/diagrams";
import { itemKey, placementKey } from "../../document/item";
import { notify } from "../../document/notices";
import { currentSelection } from "../../document/selection";
import { apply, currentDocument, type OpenDocument } from "../../document/store";
import { arrangeable } from "../arranging";
import { freePlaceIn } from "../free-place";
import { membersOf } from "../members";
import { around, encloses, grown, overlaps, shifted } from "../rect";
import { say } from "../spoken";
import { finishNudge } from "../steps";
import { currentView } from "../viewing";

const AIR = 20;
const LEAST_AIR = 8;

const choosing = projectCell(false);

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

/** Moves what is selected to a free place in a zone; says so where it has none. */
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
    .filter((it) => overlaps(it.frame, frame) && !encloses(it.frame, frame))
    .map((it) => it.frame);
  const box = around(items.map((it) => it.frame)) ?? frame;
  const name = document.boundaries.get(zone)?.name ?? "";
  const spot = spotIn(frame, box, taken, AIR) ?? spotIn(frame, box, taken, LEAST_AIR);
  if (!spot) {
    notify({
      kind: "info",
      sentence: `"${name}" has no free room for this. Make it larger first.`,
    });
    return;
  }
  const moved: Moved[] = items.map((it) => ({
    item: it.item,
    frame: shifted(it.frame, spot.x - box.x, spot.y - box.y),
  }));
  const what = items.length === 1 ? "it" : `${items.length} items`;
  const edits = [{ edit: "move" as const, diagram, moved }];
  if (await apply({ edit: "batch", label: `Put ${what} into "${name}"`, edits })) {
    currentView()?.keepInSight(spot);
    say(`Put into ${name}.`);
  }
}

function spotIn(zone: Rect, box: Rect, taken: readonly Rect[], air: number): Rect | null {
  const kept = taken.map((it) => grown(it, air));
  return freePlaceIn(zone, box, kept, air);
}
