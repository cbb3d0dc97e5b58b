// How much larger than the drawing the names on it are written: as far as none meets another.
import { useContext, useMemo } from "react";
import type { Flow, FlowShape, Rect } from "../backend";
import { itemKey } from "../document/item";
import type { OpenDocument } from "../document/open-document";
import { useDocumentPart } from "../document/store";
import { hasBadges, MOST_BOOST, useLabelBoost, useLevel, useNameBoost } from "./detail";
import { plateOf, roomFor } from "./label-room";
import { openLetters } from "./letters";
import { plateOf as plateOfLine } from "./lines/plate";
import { overlaps } from "./rect";
import { SightContext } from "./sight";
import { grownTab, roomOfTab, type Tab, tabOf } from "./tab-room";

const AS_DRAWN: ReadonlyMap<string, number> = new Map();
const NO_TABS: ReadonlyMap<string, Tab> = new Map();

/** Returns how far the titles of the zones of a diagram can grow, by zone, while any name grows. */
export function useTabs(diagram: string): ReadonlyMap<string, Tab> {
  const grow = Math.max(useNameBoost(), useLabelBoost()) > 1;
  const level = useLevel();
  const named = hasBadges(level);
  const full = level === "all";
  const placements = useDocumentPart((document) => document.placements);
  const boundaries = useDocumentPart((document) => document.boundaries);
  const shapes = useDocumentPart((document) => document.shapes);
  const letters = useLetters();
  return useMemo(() => {
    if (!grow) {
      return NO_TABS;
    }
    const here = [...placements.values()].filter((it) => it.diagram === diagram);
    const zones = here.flatMap(({ item: { kind, id }, frame: zone }) => {
      const name = kind === "boundary" ? boundaries.get(id)?.name : undefined;
      const badges = named ? (letters.get(id) ?? "") : "";
      return name === undefined ? [] : [{ id, zone, frame: tabOf(name, zone, badges) }];
    });
    const fixed = here.filter((it) => it.item.kind === "element").map((it) => it.frame);
    if (named) {
      for (const { diagram: on, label } of shapes.values()) {
        if (on === diagram && label) {
          fixed.push(plateOf(label, full));
        }
      }
    }
    return new Map(
      zones.map(({ id, zone, frame }) => {
        const others = zones.filter((it) => it.id !== id).map((it) => it.frame);
        return [id, { frame, room: roomOfTab(frame, zone, [...others, ...fixed], MOST_BOOST) }];
      }),
    );
  }, [grow, named, full, diagram, placements, boundaries, shapes, letters]);
}

/** Returns the letters of the open threats of boundaries, by boundary, those that have some. */
function useLetters(): ReadonlyMap<string, string> {
  const told = useDocumentPart(lettersOfBoundaries);
  return useMemo(
    () => new Map(told.map((it) => it.split("\n", 2) as [id: string, letters: string])),
    [told],
  );
}

/** Texts, so that what did not change can be told. */
function lettersOfBoundaries({ boundaries, threatsBySubject }: OpenDocument): readonly string[] {
  return [...boundaries.keys()].flatMap((id) => {
    const letters = openLetters(threatsBySubject.get(itemKey({ kind: "boundary", id })));
    return letters === "" ? [] : `${id}\n${letters}`;
  });
}

interface Named {
  readonly flow: Flow;
  readonly shape: FlowShape;
}

/** Returns how much larger than the drawing the names of flows are, by flow. */
export function useScales(
  diagram: string,
  drawn: readonly Named[],
  tabs: ReadonlyMap<string, Tab>,
): ReadonlyMap<string, number> {
  const labelBoost = useLabelBoost();
  const nameBoost = useNameBoost();
  const full = useLevel() === "all";
  const fixed = useFixed(diagram);
  const sight = useContext(SightContext);
  return useMemo(() => {
    if (labelBoost === 1 || !sight || drawn.length === 0) {
      return AS_DRAWN;
    }
    const labels = drawn.flatMap(({ flow, shape: { label } }) =>
      label ? [{ id: flow.id, plate: plateOf(label, full) }] : [],
    );
    const titles = [...tabs.values()].map((tab) => grownTab(tab, nameBoost));
    const frames = [...fixed, ...titles].filter((it) => overlaps(it, sight));
    const room = roomFor(
      labels.map(({ plate }) => plate),
      frames,
      labelBoost,
    );
    return new Map(labels.map(({ id }, at) => [id, room[at] ?? 1]));
  }, [labelBoost, nameBoost, full, fixed, tabs, drawn, sight]);
}

/** Returns what names of flows grow around: elements, texts, and names of lines. */
function useFixed(diagram: string): readonly Rect[] {
  const placements = useDocumentPart((document) => document.placements);
  const annotations = useDocumentPart((document) => document.annotations);
  const courses = useDocumentPart((document) => document.courses);
  const boundaries = useDocumentPart((document) => document.boundaries);
  const letters = useLetters();
  return useMemo(() => {
    const elements = [...placements.values()].filter((it) => it.item.kind === "element");
    const things = [...elements, ...annotations.values()].filter((it) => it.diagram === diagram);
    const lines = [...courses.values()].flatMap(({ diagram: on, item: { kind, id }, curve }) => {
      const name = on === diagram && kind === "boundary" ? boundaries.get(id)?.name : undefined;
      return name === undefined ? [] : plateOfLine(name, curve, letters.get(id) ?? "");
    });
    return [...things.map((it) => it.frame), ...lines];
  }, [placements, annotations, courses, boundaries, letters, diagram]);
}
