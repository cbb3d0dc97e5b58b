import { type KeyboardEvent, memo, type PointerEvent } from "react";
import type { Boundary, Course, Curve, Point } from "../../backend";
import { itemKey } from "../../document/item";
import { select } from "../../document/selection";
import { apply, useDocumentPart } from "../../document/store";
import { byArrow } from "../arrows";
import { Badges } from "../Badges";
import { hasBadges, useLevel } from "../detail";
import { useDrag } from "../drag";
import { endDrawn, showDrawn, useLiveCurve } from "../drawn-live";
import { rename } from "../editing";
import { endSnapping, snapPoint } from "../guides/snapping";
import { spokenLetters, useOpenLetters } from "../letters";
import { snapped } from "../rect";
import { withItem } from "../select-nodes";
import { useSelectionDrag } from "../useSelectionDrag";
import { ViewportPortal } from "../ViewportPortal";
import { trustOf } from "../ZoneNode";
import { useHandleScale } from "../zoom";
import { bent, curvePath, HANDLES, type Handle, shiftedCurve } from "./curve";
import { plateOf } from "./plate";
import "../handles.css";
import "./lines.css";

interface LineLayerProps {
  readonly diagram: string;
  readonly selected: ReadonlySet<string>;
}

/** Trust boundaries that are lines. */
export const LineLayer = memo(function LineLayer({ diagram, selected }: LineLayerProps) {
  const courses = useDocumentPart((document) => document.courses);
  const lines = [...courses.values()].filter(
    (it) => it.diagram === diagram && it.item.kind === "boundary",
  );
  if (lines.length === 0) {
    return null;
  }
  return (
    <ViewportPortal>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset. */}
      <svg className="flow-layer line-layer" role="group" aria-label="Trust boundary lines">
        {lines.map((course) => (
          <Line
            key={course.item.id}
            course={course}
            selected={selected.has(`boundary:${course.item.id}`)}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});

interface LineProps {
  readonly course: Course;
  readonly selected: boolean;
}

const Line = memo(function Line({ course, selected }: LineProps) {
  const { id } = course.item;
  const boundary = useDocumentPart((document) => document.boundaries.get(id));
  const curve = useLiveCurve(id) ?? course.curve;
  const letters = useOpenLetters(course.item);
  const move = useSelectionDrag(selected, () => select([course.item]));
  if (!boundary) {
    return null;
  }
  const path = curvePath(curve);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset.
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: like the nodes beside it, it is a group that can be reached.
    <g
      className={`trust-line zone-${trustOf(boundary)} ${selected ? "selected" : ""}`}
      role="group"
      tabIndex={0}
      aria-label={`${boundary.name}, trust boundary line${spokenLetters(letters)}`}
      data-item={itemKey(course.item)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.matches(":focus-visible")) {
          select([course.item]);
        }
      }}
      onClick={(event) => {
        event.stopPropagation();
        select(...withItem(course.item, event));
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        rename(course.item);
      }}
    >
      <path className="trust-line-hit nopan" d={path} onPointerDown={move} />
      <path className="trust-line-stroke" d={path} />
      {selected ? <Handles course={course} curve={curve} /> : null}
      <Plate boundary={boundary} curve={curve} letters={letters} onPointerDown={move} />
    </g>
  );
});

/** The name and the letters of open threats, on a plate beyond the end that is read first. */
function Plate(props: {
  readonly boundary: Boundary;
  readonly curve: Curve;
  readonly letters: string;
  readonly onPointerDown: (event: PointerEvent<Element>) => void;
}) {
  const { boundary, curve } = props;
  const letters = hasBadges(useLevel()) ? props.letters : "";
  const plate = plateOf(boundary.name, curve, letters);
  return (
    <foreignObject
      className="trust-line-plate nopan"
      {...plate}
      onPointerDown={props.onPointerDown}
    >
      <div className="trust-line-name" title={boundary.name}>
        <span className="zone-name">{boundary.name}</span>
        {letters === "" ? null : <Badges className="tab-badges" letters={letters} />}
      </div>
    </foreignObject>
  );
}

const WORDS: { readonly [handle in Handle]: string } = {
  start: "Start of the line",
  through: "Bow of the line",
  end: "End of the line",
};

/** The points that bend the line. */
function Handles({ course, curve }: { readonly course: Course; readonly curve: Curve }) {
  const drag = useDrag();
  const scale = useHandleScale();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  if (fixed) {
    return null;
  }
  const changed = (handle: Handle, at: Point) => {
    // The bow goes along with an end, so that it cannot hold it.
    const others = HANDLES.filter((it) => it !== handle && it !== "through");
    const points = others.map((it) => course.curve[it]);
    return bent(course.curve, handle, snapPoint(at, points));
  };
  const draw = async (next: Curve) => {
    await apply({ edit: "draw", diagram: course.diagram, item: course.item, curve: next });
    endDrawn();
  };
  const onKeyDown = (event: KeyboardEvent, handle: Handle) => {
    const to = byArrow(event.key, course.curve[handle]);
    if (to) {
      event.preventDefault();
      event.stopPropagation();
      void draw(bent(course.curve, handle, to));
    }
  };
  return HANDLES.map((handle) => (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons.
    <circle
      key={handle}
      className="drawn-handle nopan"
      role="button"
      tabIndex={0}
      aria-label={WORDS[handle]}
      cx={curve[handle].x}
      cy={curve[handle].y}
      r={6 * scale}
      strokeWidth={2 * scale}
      onKeyDown={(event) => onKeyDown(event, handle)}
      onPointerDown={(event) =>
        drag(event, {
          onMove: (_, at) => showDrawn(new Map([[course.item.id, changed(handle, at)]]), new Map()),
          onDone: (_, at) => {
            const next = changed(handle, at);
            endSnapping();
            void draw(next);
          },
          onCancel: () => {
            endSnapping();
            endDrawn();
          },
        })
      }
    />
  ));
}

/** Returns the line that a new boundary begins with: upright around a point. */
export function uprightLine(at: Point): Curve {
  const middle = { x: snapped(at.x, 10), y: snapped(at.y, 10) };
  return shiftedCurve(
    { start: { x: 0, y: -120 }, through: { x: 0, y: 0 }, end: { x: 0, y: 120 } },
    middle.x,
    middle.y,
  );
}
