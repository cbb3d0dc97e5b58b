import { useStore, ViewportPortal } from "@xyflow/react";
import { useEffect } from "react";
import type { Rect } from "../../backend";
import { componentOf } from "../../document/catalogue";
import { currentDiagram } from "../../document/diagrams";
import { type Placing, TEXT, watchPlacing } from "../../document/placing";
import { endLive, showConsequences, useLiveFrames } from "../live";
import { around } from "../rect";
import { say } from "../spoken";
import { currentView } from "../viewing";
import { zoneAt } from "../zone-at";
import { endSign, type Sign, showHomeAt, useSign } from "./landing";
import "./landing.css";

const NO_SHAPES = new Map();
/** How far below what is dragged the sign hangs, in pixels of the screen. */
const BELOW = 10;
const HEIGHT = 24;
/** How far below the pointer, so that what comes from the palette does not cover it. */
const BELOW_POINTER = 40;

/** Names the zone that takes what is dragged, at what is dragged. */
export function DropSign() {
  const sign = useSign();
  useEffect(() => watchPlacing(signForPlacing), []);
  useEffect(() => {
    if (sign?.changes) {
      say(`${sign.words}.`);
    }
  }, [sign]);
  return sign ? <Words sign={sign} /> : null;
}

function Words({ sign }: { readonly sign: Sign }) {
  const zoom = useStore((state) => state.transform[2]);
  const box = around(useLiveFrames().values());
  const at = sign.at
    ? { x: sign.at.x, y: sign.at.y + BELOW_POINTER / zoom }
    : box && { x: box.x + box.width / 2, y: besides(box, zoom) };
  return at ? (
    <ViewportPortal>
      <div
        className={`drop-sign ${sign.changes ? "drop-sign-changes" : ""}`}
        style={{
          transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom}) translate(-50%, 0)`,
        }}
      >
        {sign.words}
      </div>
    </ViewportPortal>
  ) : null;
}

/** Below what is dragged, or at its upper edge where the view ends before that. */
function besides(box: Rect, zoom: number): number {
  const below = box.y + box.height + BELOW / zoom;
  const sight = currentView()?.sight();
  const ends = sight ? sight.y + sight.height - HEIGHT / zoom : below;
  return below <= ends ? below : box.y - (HEIGHT + BELOW) / zoom;
}

let lit: string | null = null;

/** Lights the zone that something from the palette would land in, as for what is moved. */
function signForPlacing(placing: Placing | null): void {
  const view = currentView();
  if (!placing || placing.dropped || !placing.at || !view || !isElement(placing.component)) {
    if (lit !== null) {
      lit = null;
      endLive();
    }
    endSign();
    return;
  }
  const at = view.toDiagram(placing.at);
  const zone = zoneAt(currentDiagram(), at);
  showHomeAt(zone, at);
  if (zone !== lit) {
    lit = zone;
    showConsequences(NO_SHAPES, new Set(zone === null ? [] : [zone]));
  }
}

function isElement(component: string): boolean {
  const kind = component === TEXT ? undefined : componentOf(component)?.kind;
  return kind === "external-entity" || kind === "process" || kind === "data-store";
}
