import { useViewport } from "@xyflow/react";
import { useId, useRef } from "react";
import type { ItemId, Point } from "../backend";
import { placementKey, shapeKey } from "../document/item";
import { select } from "../document/selection";
import { applyOrTell, type OpenDocument, useDocument } from "../document/store";
import { inOneLine, pasteInOneLine } from "../shared/one-line";
import { addFlow } from "./connecting/add-flow";
import { loopAround } from "./connecting/loop";
import { connect, type Refused, rename, useConnecting, useRenaming } from "./editing";
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
    const { from, target, refused } = connecting;
    const ends = [from, target].map((id) => frameOf(document, diagram, { kind: "element", id }));
    const [first, last] = ends;
    if (!first || !last) {
      return null;
    }
    const way = from === target ? loopAround(first) : [center(first), center(last)];
    return (
      <NameField
        key={`${from} ${target} ${refused?.why ?? ""}`}
        label="Name of the flow"
        name={NEW_FLOW}
        refused={refused}
        at={middle(way)}
        width={LEAST_WIDTH}
        onDone={(name) => {
          connect(null);
          if (name !== null) {
            void addFlow(from, target, name || NEW_FLOW).then((why) => {
              if (why !== null) {
                connect({ ...connecting, refused: { name, why } });
              }
            });
          }
        }}
      />
    );
  }
  const place = renaming && placeOf(document, diagram, renaming.item);
  if (!renaming || !place) {
    return null;
  }
  const { item, refused } = renaming;
  return (
    <NameField
      key={`${item.kind}:${item.id} ${refused?.why ?? ""}`}
      label={`Name of ${place.name}`}
      {...place}
      refused={refused}
      onDone={(name) => {
        rename(null);
        if (name !== null && name !== "" && name !== place.name) {
          void applyOrTell({ edit: "rename", item, name }).then((why) => {
            if (why !== null) {
              select([item]);
              rename(item, { name, why });
            }
          });
        }
      }}
      onGoOn={(by) => named(item, by)}
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
  /** What was typed before and could not be the name. */
  readonly refused: Refused | undefined;
  /** Called once, with null when the person thought better of it. */
  readonly onDone: (name: string | null) => void;
  /** Called after that when a key ended it; Tab goes on to what comes next. */
  readonly onGoOn?: (by: "Enter" | "Tab") => void;
}

function NameField({ label, name, at, width, refused, onDone, onGoOn }: NameFieldProps) {
  const whyId = useId();
  const { zoom } = useViewport();
  const open = useRef(true);
  const finish = (value: string | null) => {
    if (open.current) {
      open.current = false;
      onDone(value === null ? null : inOneLine(value).trim());
    }
  };
  // Whoever leaves by a click has taken the keyboard along; only a key leaves it to the diagram.
  const finishByKey = (value: string | null) => {
    finish(value);
    focusCanvas();
  };
  return (
    <ViewportPortal>
      <div
        className="inline-name-place nodrag nopan"
        style={{
          width: Math.max(LEAST_WIDTH, width * zoom),
          transform: `translate(${at.x}px, ${at.y}px) scale(${1 / zoom}) translate(-50%, -14px)`,
        }}
      >
        <input
          className="inline-name nodrag nopan nokey"
          aria-label={label}
          aria-invalid={refused !== undefined}
          aria-describedby={refused && whyId}
          defaultValue={refused?.name ?? name}
          data-dirty
          // biome-ignore lint/a11y/noAutofocus: the person just asked to edit this name.
          autoFocus
          onFocus={(event) => refused ?? event.currentTarget.select()}
          onPaste={pasteInOneLine}
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
        {refused ? (
          <p id={whyId} className="inline-name-why" role="alert">
            {refused.why}
          </p>
        ) : null}
      </div>
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
