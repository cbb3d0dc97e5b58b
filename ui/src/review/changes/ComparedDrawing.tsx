import { useEffect, useRef, useState } from "react";
import type { ComparedDiagram, DrawnDifference } from "../../backend";
import { itemKey } from "../../document/store";
import { Icon, IconButton, Select } from "../../shared";
import { counted } from "../names";

const WORDS = { added: "added", removed: "removed", changed: "changed" } as const;

/** The diagrams with what differs on them. The core draws them; here they are only looked at. */
export function ComparedDrawing({
  diagrams,
  lit,
  onLight,
}: {
  readonly diagrams: readonly ComparedDiagram[];
  readonly lit: string | null;
  readonly onLight: (key: string | null) => void;
}) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [whole, setWhole] = useState(true);
  const has = (diagram: ComparedDiagram, key: string | null) =>
    diagram.marks.some((it) => itemKey(it.item) === key);
  const wanted = diagrams.find((it) => it.id === chosen) ?? diagrams[0];
  const shown =
    lit === null || (wanted && has(wanted, lit))
      ? wanted
      : (diagrams.find((it) => has(it, lit)) ?? wanted);
  if (shown === undefined) {
    return null;
  }
  return (
    <div className="changes-drawing">
      <div className="changes-drawing-bar">
        {diagrams.length > 1 ? (
          <Select
            label="Diagram"
            labelHidden
            value={shown.id}
            choices={diagrams.map((it) => ({
              value: it.id,
              label: `${it.name} (${counted(it.marks.length, "mark")})`,
            }))}
            onChange={(id) => {
              setChosen(id);
              onLight(null);
            }}
          />
        ) : (
          <strong>{shown.name}</strong>
        )}
        <Legend />
        <IconButton
          label={whole ? "Show at 100 %" : "Show all of the drawing"}
          onClick={() => setWhole(!whole)}
        >
          <Icon name={whole ? "plus" : "fit"} />
        </IconButton>
      </div>
      <Sheet key={String(whole)} diagram={shown} whole={whole} lit={lit} onLight={onLight} />
    </div>
  );
}

function Legend() {
  return (
    <ul className="changes-legend" aria-label="Signs">
      <li>
        <span className="change-sign change-added">+</span> added
      </li>
      <li>
        <span className="change-sign change-removed">−</span> removed
      </li>
      <li>
        <span className="change-sign change-changed">~</span> changed
      </li>
    </ul>
  );
}

function Sheet({
  diagram,
  whole,
  lit,
  onLight,
}: {
  readonly diagram: ComparedDiagram;
  readonly whole: boolean;
  readonly lit: string | null;
  readonly onLight: (key: string | null) => void;
}) {
  const { view, svg, name, marks } = diagram;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="changes-sheet" tabIndex={0} aria-label={`Drawing of ${name}`}>
      <div
        className="changes-paper"
        style={
          whole
            ? { aspectRatio: `${view.width} / ${view.height}`, maxWidth: view.width }
            : { width: view.width, height: view.height }
        }
      >
        <img
          alt={`${name} with ${counted(marks.length, "mark")} at what differs`}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
        />
        {marks.map((it) => (
          <Spot key={itemKey(it.item)} mark={it} view={view} lit={lit} onLight={onLight} />
        ))}
      </div>
    </section>
  );
}

function Spot({
  mark,
  view,
  lit,
  onLight,
}: {
  readonly mark: DrawnDifference;
  readonly view: ComparedDiagram["view"];
  readonly lit: string | null;
  readonly onLight: (key: string | null) => void;
}) {
  const spot = useRef<HTMLButtonElement>(null);
  const key = itemKey(mark.item);
  const isLit = key === lit;
  useEffect(() => {
    if (isLit) {
      spot.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, [isLit]);
  const part = (of: number, all: number) => `${(of / all) * 100}%`;
  const { frame } = mark;
  return (
    <button
      ref={spot}
      type="button"
      className={`changes-spot changes-spot-${mark.item.kind} ${isLit ? "changes-spot-lit" : ""}`}
      aria-pressed={isLit}
      aria-label={`${mark.name}, ${WORDS[mark.mark]}`}
      title={`${mark.name}, ${WORDS[mark.mark]}`}
      style={{
        left: part(frame.x - view.x, view.width),
        top: part(frame.y - view.y, view.height),
        width: part(frame.width, view.width),
        height: part(frame.height, view.height),
      }}
      onClick={() => onLight(isLit ? null : key)}
    />
  );
}
