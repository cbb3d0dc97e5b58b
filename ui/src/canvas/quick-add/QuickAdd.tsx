import { useMemo, useRef, useState } from "react";
import type { Point } from "../../backend";
import { useCatalogue } from "../../document/catalogue";
import { iconOf } from "../../document/offers";
import { useDocumentPart } from "../../document/store";
import { Icon } from "../../shared";
import { pasteInOneLine } from "../../shared/one-line";
import { useChosen } from "../../shared/useChosen";
import { focusCanvas } from "../focus";
import { add, endQuickAdd, useQuickAdding } from "./quick-adding";
import { type Wanted, wantedBy } from "./wanted";
import "./quick-add.css";

const WIDTH = 300;
const HEIGHT = 290;
const EDGE = 8;

/** Adds a component by its name: type, arrows, Enter. */
export function QuickAdd() {
  const adding = useQuickAdding();
  return adding ? <Field {...adding} /> : null;
}

interface FieldProps {
  readonly at: Point | null;
  readonly shown: boolean;
  readonly free: boolean;
  /** The element whose flow goes to what is chosen. */
  readonly from: string | null;
}

function Field({ at: client, shown, free, from }: FieldProps) {
  const source = useDocumentPart((document) => document.elements.get(from ?? "")?.name);
  const catalogue = useCatalogue();
  const [text, setText] = useState("");
  const [place] = useState(() => placeOf(client));
  const open = useRef(true);
  const waiting = useRef(false);
  const found = useMemo(() => wantedBy(catalogue, text, from !== null), [catalogue, text, from]);
  const title = source === undefined ? "Add a component" : `Connect ${source} to a new component`;
  const close = () => {
    if (open.current) {
      open.current = false;
      endQuickAdd();
    }
  };
  const take = async (wanted: Wanted) => {
    if (wanted.name === null) {
      close();
      focusCanvas();
      await add(wanted, { client: place.client, shown, free, from });
    } else if (!waiting.current) {
      // A name can be refused, and what was typed stays until it is taken.
      waiting.current = true;
      const added = await add(wanted, { client: place.client, shown, free, from });
      waiting.current = false;
      if (added) {
        close();
      }
    }
  };
  const chosen = useChosen(found, (wanted) => void take(wanted));
  return (
    <div className="quick-add nodrag nopan nowheel" style={{ left: place.left, top: place.top }}>
      <div className="quick-add-field">
        <Icon name="plus" />
        <input
          className="quick-add-input"
          role="combobox"
          aria-label={title}
          aria-expanded="true"
          aria-controls="quick-add-found"
          aria-activedescendant={chosen.active ? `quick-add-${chosen.active.key}` : undefined}
          placeholder={from === null ? title : "What does it go to?"}
          data-dirty
          // biome-ignore lint/a11y/noAutofocus: the person just asked for this field.
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            chosen.first();
          }}
          onPaste={pasteInOneLine}
          onBlur={close}
          onKeyDown={(event) => {
            event.stopPropagation();
            chosen.onKeyDown(event);
            if (event.key === "Escape" || event.key === "Tab") {
              event.preventDefault();
              close();
              focusCanvas();
            }
          }}
        />
      </div>
      <div
        id="quick-add-found"
        role="listbox"
        aria-label="Components"
        className="quick-add-list"
        // Pressing must not take the focus, or the field would be gone before the click.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map(({ key, title, offer, name }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          <div
            key={key}
            id={`quick-add-${key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen.at}
            className="quick-add-option"
            title={name === null ? offer.summary : title}
            onPointerMove={() => chosen.show(index)}
            onClick={() => chosen.take(index)}
          >
            <Icon name={iconOf(offer)} />
            <span className="quick-add-title">{title}</span>
            <span className="quick-add-group">{name === null ? offer.group : ""}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Returns where the field is within the diagram, and the point of the window that it stands for. */
function placeOf(client: Point | null): { left: number; top: number; client: Point } {
  const view = document.querySelector(".canvas")?.getBoundingClientRect() ?? new DOMRect();
  const point = client ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const within = (at: number, length: number, room: number) =>
    Math.max(EDGE, Math.min(at, room - length - EDGE));
  const left = point.x - view.x - (client ? 0 : WIDTH / 2);
  const top = point.y - view.y - (client ? 0 : HEIGHT / 2);
  return {
    left: within(left, WIDTH, view.width),
    top: within(top, HEIGHT, view.height),
    client: point,
  };
}
