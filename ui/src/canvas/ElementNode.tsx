import type { NodeProps } from "@xyflow/react";
import { memo, useState } from "react";
import type { Element } from "../backend";
import { componentTitle } from "../document/catalogue";
import { useDocumentPart } from "../document/store";
import { Badges } from "./Badges";
import { Sides } from "./connecting/Sides";
import { hasBadges, type Level, useLevel } from "./detail";
import { useIsRenamed } from "./editing";
import { GEOMETRY } from "./geometry";
import { useOpenLetters } from "./letters";
import { nameWidth } from "./measure";
import type { CanvasNode } from "./nodes";
import { Resize } from "./resizing/Resize";
import { useInSight } from "./sight";

const SYMBOLS = {
  "external-entity": "M9 2a3.5 3.5 0 1 0 .01 0ZM2.5 16.5v-1.5a4 4 0 0 1 4-4h5a4 4 0 0 1 4 4v1.5",
  process: "M9 2a7 7 0 1 0 .01 0ZM9 6.5a2.5 2.5 0 1 0 .01 0Z",
  "data-store":
    "M3 4.5a6 2.3 0 1 0 12 0a6 2.3 0 1 0 -12 0v9a6 2.3 0 0 0 12 0v-9M3 9a6 2.3 0 0 0 12 0",
} as const;

/**
 * An external entity, a process or a data store on the diagram. The keyboard reaches all of them;
 * what can be seen of them is drawn within sight only.
 */
export const ElementNode = memo(function ElementNode({
  data,
  selected,
  positionAbsoluteX: x,
  positionAbsoluteY: y,
  width = GEOMETRY.elementWidth,
  height = GEOMETRY.elementHeight,
}: NodeProps<CanvasNode>) {
  const inSight = useInSight({ x, y, width, height });
  return inSight ? <Shown id={data.id} selected={selected} width={width} height={height} /> : null;
});

interface ShownProps {
  readonly id: string;
  readonly selected: boolean;
  readonly width: number;
  readonly height: number;
}

const Shown = memo(function Shown({ id, selected, width, height }: ShownProps) {
  const element = useDocumentPart((document) => document.elements.get(id));
  const letters = useOpenLetters({ kind: "element", id });
  const level = useLevel();
  const [near, setNear] = useState(false);
  if (!element) {
    return null;
  }
  const scope = element.outOfScope === null ? "" : "out-of-scope";
  const block = level === "blocks" ? "element-block" : "";
  return (
    <div
      className={`element element-${element.kind} ${element.multiple ? "element-many" : ""} ${block} ${scope}`}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      {block ? null : (
        <Look element={element} width={width} height={height} level={level} letters={letters} />
      )}
      {near || selected ? <Sides element={element.id} /> : null}
      {selected ? <Resize item={{ kind: "element", id: element.id }} /> : null}
    </div>
  );
});

interface LookProps extends PartProps {
  readonly level: Level;
  readonly letters: string;
}

/** Outline, words and badges, as far as they can be read. */
function Look({ level, letters, ...part }: LookProps) {
  const badges = letters !== "" && hasBadges(level);
  const renamed = useIsRenamed({ kind: "element", id: part.element.id });
  return (
    <>
      <Outline {...part} />
      {renamed ? null : level === "all" ? (
        <Words {...part} badges={badges} />
      ) : (
        <Name element={part.element} badges={badges} />
      )}
      {badges ? <Badges className="element-badges" letters={letters} /> : null}
    </>
  );
}

interface PartProps {
  readonly element: Element;
  readonly width: number;
  readonly height: number;
}

function Outline({ element, width, height }: PartProps) {
  return (
    <svg className="element-outline" width={width} height={height} aria-hidden="true">
      {element.kind === "data-store" ? (
        <>
          <rect className="element-ground" width={width} height={height} />
          <path className="element-store" d={`M0 0h${width}M0 ${height}h${width}`} />
        </>
      ) : (
        <rect
          className="element-frame"
          width={width}
          height={height}
          rx={element.kind === "process" ? GEOMETRY.processRadius : 0}
        />
      )}
      {element.multiple ? (
        <rect
          className="element-frame element-several"
          x={GEOMETRY.multipleInset}
          y={GEOMETRY.multipleInset}
          width={Math.max(0, width - 2 * GEOMETRY.multipleInset)}
          height={Math.max(0, height - 2 * GEOMETRY.multipleInset)}
          rx={GEOMETRY.processRadius - GEOMETRY.multipleInset}
        />
      ) : null}
    </svg>
  );
}

function Words({ element, width, height, badges }: PartProps & { readonly badges: boolean }) {
  const room = width - GEOMETRY.textInset - GEOMETRY.textMargin;
  const lines = nameWidth(element.name, GEOMETRY.nameSize) > room ? 2 : 1;
  const below = badges ? GEOMETRY.badgeSize + GEOMETRY.badgeInset : 0;
  const fits = lines * GEOMETRY.nameLine + GEOMETRY.componentLine + below + 3 <= height;
  return (
    <div className="element-words" style={{ bottom: below }}>
      <svg className="element-symbol" viewBox="0 0 18 18" aria-hidden="true">
        <path d={SYMBOLS[element.kind]} />
      </svg>
      <div className="element-text">
        <div className="element-name">{element.name}</div>
        {fits ? <div className="element-component">{componentTitle(element.component)}</div> : null}
      </div>
    </div>
  );
}

/** What is left of the words farther away. */
function Name({ element, badges }: { readonly element: Element; readonly badges: boolean }) {
  const bottom = badges ? GEOMETRY.badgeSize + GEOMETRY.badgeInset : 0;
  return (
    <div className="element-words" style={{ bottom }}>
      <div className="element-text element-name">{element.name}</div>
    </div>
  );
}
