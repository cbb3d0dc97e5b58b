import type { Point } from "../backend";
import { useDocumentPart } from "../document/store";
import { useDrag } from "./drag";
import { connect } from "./editing";
import { elementAt } from "./element-at";

const SIDES = ["top", "right", "bottom", "left"] as const;

/** Dots at the sides of an element: dragging one to another element connects the two. */
export function Sides({ element }: { readonly element: string }) {
  const drag = useDrag();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  if (fixed) {
    return null;
  }
  const reaching = (to: Point, naming: boolean) => {
    const target = elementAt(to, element);
    connect(naming && target === null ? null : { from: element, to, target, naming });
  };
  return SIDES.map((side) => (
    <div
      key={side}
      className={`side side-${side} nodrag nopan`}
      data-side={side}
      title="Drag to another element to connect the two"
      onPointerDown={(event) =>
        drag(event, {
          onMove: (_, at) => reaching(at, false),
          onDone: (_, at) => reaching(at, true),
          onCancel: () => connect(null),
        })
      }
    />
  ));
}
