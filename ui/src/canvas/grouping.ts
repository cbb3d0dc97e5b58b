// Draws a zone around what is selected.
import type { ItemId, Rect } from "../backend";
import { componentOf } from "../document/catalogue";
import { currentDiagram } from "../document/diagrams";
import { itemKey, placementKey } from "../document/item";
import { notify } from "../document/notices";
import { currentSelection, currentTexts, select } from "../document/selection";
import { currentDocument, type OpenDocument } from "../document/store";
import { addAs, nameFor } from "./adding";
import { rename } from "./editing";
import { around } from "./rect";
import { finishNudge } from "./steps";
import { currentView } from "./viewing";
import { zoneAround } from "./zone-around";

const ZONE = "zone";

/** Tells whether something is selected that a zone can be drawn around. */
export function canGroup(): boolean {
  const document = currentDocument();
  return document !== null && framesOf(document, currentSelection()).length > 0;
}

/** Draws a zone around what is selected and asks for its name. What lies inside belongs to it. */
export async function groupSelection(): Promise<void> {
  await finishNudge();
  const document = currentDocument();
  const component = componentOf(ZONE);
  if (!document || !component) {
    return;
  }
  const selection = currentSelection();
  const frames = framesOf(document, selection);
  const texts = currentTexts().flatMap((id) => document.annotations.get(id)?.frame ?? []);
  const inner = around([...frames, ...texts]);
  if (!inner || frames.length === 0) {
    return;
  }
  const frame = zoneAround(inner, homeFrame(document, inner));
  const zone = await addAs(component, nameFor(component, document), currentDiagram(), frame);
  if (zone) {
    select([zone]);
    currentView()?.keepInSight(frame);
    rename(zone);
    tellWhoElse(zone, selection);
  }
}

/** Says what lies in a new zone without having been selected. */
function tellWhoElse(zone: ItemId, meant: readonly ItemId[]): void {
  const known = new Set(meant.map(itemKey));
  const document = currentDocument();
  const inside = [
    ...[...(document?.elements.values() ?? [])]
      .filter((it) => it.zones.includes(zone.id))
      .map(({ id, name }) => ({ item: { kind: "element", id } as const, name })),
    ...[...(document?.boundaries.values() ?? [])]
      .filter((it) => it.parent === zone.id)
      .map(({ id, name }) => ({ item: { kind: "boundary", id } as const, name })),
  ].filter(({ item }) => !known.has(itemKey(item)));
  const [first, ...others] = inside;
  if (first) {
    const who = others.length === 0 ? `"${first.name}"` : `${inside.length} others`;
    const lies = others.length === 0 ? "lies" : "lie";
    notify({ kind: "info", sentence: `${who} ${lies} in the new zone too.` });
  }
}

/** Returns the frame of the smallest zone that holds all of it, or null. */
function homeFrame(document: OpenDocument, inner: Rect): Rect | null {
  const diagram = currentDiagram();
  let best: Rect | null = null;
  for (const { diagram: on, item, frame } of document.placements.values()) {
    const holds =
      on === diagram &&
      item.kind === "boundary" &&
      frame.x < inner.x &&
      frame.y < inner.y &&
      frame.x + frame.width > inner.x + inner.width &&
      frame.y + frame.height > inner.y + inner.height;
    if (holds && (best === null || frame.width * frame.height < best.width * best.height)) {
      best = frame;
    }
  }
  return best;
}

function framesOf(document: OpenDocument, items: readonly ItemId[]): Rect[] {
  return items.flatMap(
    (item) => document.placements.get(placementKey(currentDiagram(), item))?.frame ?? [],
  );
}
