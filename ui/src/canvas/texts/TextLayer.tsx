import { memo, useRef } from "react";
import type { Annotation, Rect } from "../../backend";
import { select, useSelectedTexts } from "../../document/selection";
import { apply, useDocumentPart } from "../../document/store";
import { useDrag } from "../drag";
import { endDrawn, showDrawn, useLiveText } from "../drawn-live";
import { focusCanvas } from "../focus";
import { endSnapping, snapResized } from "../guides/snapping";
import { LEAST, sized } from "../resizing/sizes";
import { withText } from "../select-nodes";
import { useSelectionDrag } from "../useSelectionDrag";
import { ViewportPortal } from "../ViewportPortal";
import { useHandleScale } from "../zoom";
import { useWritten, writeText } from "./writing";
import "./texts.css";

/** Free texts. */
export const TextLayer = memo(function TextLayer({ diagram }: { readonly diagram: string }) {
  const annotations = useDocumentPart((document) => document.annotations);
  const chosen = useSelectedTexts();
  const written = useWritten();
  const texts = [...annotations.values()].filter((it) => it.diagram === diagram);
  if (texts.length === 0) {
    return null;
  }
  return (
    <ViewportPortal>
      <div className="text-layer">
        {texts.map((text) => (
          <Text
            key={text.id}
            text={text}
            selected={chosen.includes(text.id)}
            written={written === text.id}
          />
        ))}
      </div>
    </ViewportPortal>
  );
});

interface TextProps {
  readonly text: Annotation;
  readonly selected: boolean;
  readonly written: boolean;
}

const Text = memo(function Text({ text, selected, written }: TextProps) {
  const frame = useLiveText(text.id) ?? text.frame;
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  const move = useSelectionDrag(selected, () => select([], [text.id]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: like the nodes beside it, it is a group of its own.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the focus selects it, and Enter edits it.
    <div
      className={`free-text nopan ${selected ? "selected" : ""}`}
      style={{ left: frame.x, top: frame.y, width: frame.width, minHeight: frame.height }}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to reach it.
      tabIndex={0}
      aria-label={`Text: ${text.text}`}
      data-text={text.id}
      onFocus={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.matches(":focus-visible")) {
          select([], [text.id]);
        }
      }}
      onPointerDown={written ? undefined : move}
      onClick={(event) => {
        event.stopPropagation();
        select(...withText(text.id, event));
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        if (!fixed) {
          writeText(text.id);
        }
      }}
    >
      {written ? <Field text={text} /> : text.text}
      {selected && !fixed && !written ? <Corner text={text} /> : null}
    </div>
  );
});

/** The corner that changes the width of a text. */
function Corner({ text }: { readonly text: Annotation }) {
  const drag = useDrag();
  const scale = useHandleScale();
  const larger = (by: { x: number; y: number }): Rect => {
    const frame = sized(text.frame, by, LEAST.text);
    const moving = { items: [], texts: [text] };
    const { width, height } = snapResized(text.frame, frame, LEAST.text, moving);
    return { ...text.frame, width: Math.round(width), height: Math.round(height) };
  };
  return (
    <span
      className="text-corner"
      style={{ transform: `translate(50%, 50%) scale(${scale})` }}
      title="Drag to make the text wider or narrower"
      onPointerDown={(event) =>
        drag(event, {
          onMove: (by) => showDrawn(new Map(), new Map([[text.id, larger(by)]])),
          onDone: async (by) => {
            const annotation = { ...text, frame: larger(by) };
            endSnapping();
            await apply({ edit: "setAnnotation", id: text.id, annotation });
            endDrawn();
          },
          onCancel: () => {
            endSnapping();
            endDrawn();
          },
        })
      }
    />
  );
}

/** Enter ends, Shift+Enter begins another line, Escape takes back. */
function Field({ text }: { readonly text: Annotation }) {
  const open = useRef(true);
  const finish = (value: string | null) => {
    if (!open.current) {
      return;
    }
    open.current = false;
    writeText(null);
    const written = value?.trim() ?? text.text;
    if (written === "") {
      void apply({ edit: "setAnnotation", id: text.id, annotation: null });
    } else if (written !== text.text) {
      void apply({ edit: "setAnnotation", id: text.id, annotation: { ...text, text: written } });
    }
  };
  // Whoever leaves by a click has taken the keyboard along; only a key leaves it to the diagram.
  const finishByKey = (value: string | null) => {
    finish(value);
    focusCanvas();
  };
  return (
    <textarea
      className="text-field nodrag nopan nokey nowheel"
      aria-label="Text"
      data-dirty
      defaultValue={text.text}
      rows={Math.max(2, text.text.split("\n").length)}
      // biome-ignore lint/a11y/noAutofocus: the person just asked to edit this text.
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
          event.preventDefault();
          finishByKey(event.currentTarget.value);
        } else if (event.key === "Escape") {
          finishByKey(null);
        }
      }}
    />
  );
}
