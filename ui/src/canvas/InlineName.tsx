import { useViewport } from "@xyflow/react";
import { useRef } from "react";
import type { ItemId, Point } from "../backend";
import { placementKey, shapeKey } from "../document/item";
import { apply, type OpenDocument, useDocument } from "../document/store";
import { addFlow } from "./connecting/add-flow";
import { loopAround } from "./connecting/loop";
import { connect, rename, useConnecting, useRenaming } from "./editing";
import { focusCanvas } from "./focus";
import { GEOMETRY } from "./geometry";
import { middle } from "./path";
import { center } from "./rect";
import { ViewportPortal } from "./ViewportPortal";
import { named } from "./walking/naming";

const NEW_FLOW = "data";
const LEAST_WIDTH = 160;

/** The field that edits a name where it stands. */
export function InlineName({ diagram }: { readonly diagram: string }) {
  const renaming = useRenaming();
  const connecting = useConnecting();
  const document = useDocument();
  if (connecting?.naming && connecting.target !== null) {
    const { from, target } = connecting;
    const ends = [from, target].map((id) => frameOf(document, diagram, { kind: "element", id }));
    const [first, last] = ends;
    if (!first || !last) {
      return null;
    }
    const way = from === target ? loopAround(first) : [center(first), center(last)];
    return (
      <NameField
        key={`${from} ${target}`}
        label="Name of the flow"
        name={NEW_FLOW}
        at={middle(way)}
        width={LEAST_WIDTH}
        onDone={(name) => {
          connect(null);
          if (name !== null) {
            void addFlow(from, target, name || NEW_FLOW);
          }
        }}
      />
    );
  }
  const place = renaming && placeOf(document, diagram, renaming);
  if (!renaming || !place) {
    return null;
  }
  return (
    <NameField
      key={`${renaming.kind}:${renaming.id}`}
      label={`Name of ${place.name}`}
      {...place}
      onDone={(name) => {
        rename(null);
        if (name !== null && name !== "" && name !== place.name) {
          void apply({ edit: "rename", item: renaming, name });
        }
      }}
      onGoOn={(by) => named(renaming, by)}
    />
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  /** Middle of the field. */
  readonly at: Point;
  /** Width of the field in diagram units. */
  readonly width: number;
  /** Called once, with null when the person thought better of it. */
  readonly onDone: (name: string | null) => void;
  /** Called after that when a key ended it; Tab goes on to what comes next. */
  readonly onGoOn?: (by: "Enter" | "Tab") => void;
}

function NameField({ label, name, at, width, onDone, onGoOn }: NameFieldProps) {
  const { zoom } = useViewport();
  const open = useRef(true);
  const finish = (value: string | null) => {
    if (open.current) {
      open.current = false;
      onDone(value === null ? null : value.trim());
    }
  };
  // Whoever leaves by a click has taken the keyboard along; only a key leaves it to the diagram.
  const finishByKey = (value: string | null) => {
    finish(value);
    focusCanvas();
  };
  return (
    <ViewportPortal>
      <input
        className="inline-name nodrag nopan nokey"
        aria-label={label}
        defaultValue={name}
        data-dirty
        // biome-ignore lint/a11y/noAutofocus: the person just asked to edit this name.
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        style={{
          width: Math.max(LEAST_WIDTH, width * zoom),
          transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom}) translate(-50%, -50%)`,
        }}
        onBlur={(event) => finish(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          const ends = event.key === "Enter" || (event.key === "Tab" && !event.shiftKey);
          if (ends && !event.nativeEvent.isComposing) {
            event.preventDefault();
            finishByKey(event.currentTarget.value);
            onGoOn?.(event.key === "Tab" ? "Tab" : "Enter");
          } else if (event.key === "Escape") {
            finishByKey(null);
          }
        }}
      />
    </ViewportPortal>
  );
}

function frameOf(document: OpenDocument, diagram: string, item: ItemId) {
  return document.placements.get(placementKey(diagram, item))?.frame;
}

function placeOf(
  document: OpenDocument,
  diagram: string,
  item: ItemId,
): { name: string; at: Point; width: number } | null {
  switch (item.kind) {
    case "element": {
      const name = document.elements.get(item.id)?.name;
      const frame = frameOf(document, diagram, item);
      return name === undefined || !frame ? null : { name, at: center(frame), width: frame.width };
    }
    case "boundary": {
      const name = document.boundaries.get(item.id)?.name;
      const frame = frameOf(document, diagram, item);
      const line = document.courses.get(placementKey(diagram, item))?.curve;
      if (name !== undefined && line) {
        const top = line.start.y <= line.end.y ? line.start : line.end;
        return { name, width: LEAST_WIDTH, at: { x: top.x, y: top.y - 14 } };
      }
      const width = Math.min(frame?.width ?? 0, 240);
      return name === undefined || !frame
        ? null
        : { name, width, at: { x: frame.x + width / 2, y: frame.y + GEOMETRY.titleHeight / 2 } };
    }
    case "flow": {
      const name = document.flows.get(item.id)?.name;
      const shape = document.shapes.get(shapeKey(diagram, item.id));
      return name === undefined || !shape
        ? null
        : {
            name,
            at: shape.label ? center(shape.label.frame) : middle(shape.points),
            width: shape.label?.frame.width ?? LEAST_WIDTH,
          };
    }
  }
}
