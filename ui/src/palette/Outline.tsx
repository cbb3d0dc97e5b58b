import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { ItemId, Point } from "../backend";
import { useShownDiagram } from "../document/diagrams";
import { itemKey } from "../document/item";
import { useSelection } from "../document/selection";
import { showHere } from "../document/showing";
import { useDocumentPart } from "../document/store";
import { reveal } from "../document/view";
import { EmptyState, Icon, type IconName } from "../shared";
import { carryFrom } from "./carry-from";
import { type Branch, outline, visible } from "./tree";
import { onNoDiagram, placesOf, type Where } from "./where";
import "./outline.css";

const SYMBOLS: { readonly [kind in Branch["kind"]]: IconName } = {
  zone: "zone",
  line: "line",
  "external-entity": "externalEntity",
  process: "process",
  "data-store": "dataStore",
  flow: "flow",
};

/** The model as a tree. Arrows walk and open, Enter shows the item on the diagram. */
export function Outline({
  onMenu,
}: {
  /** Opens the menu of an item at a point of the window. */
  readonly onMenu: (item: ItemId, at: Point) => void;
}) {
  const boundaries = useDocumentPart((document) => document.boundaries);
  const elements = useDocumentPart((document) => document.elements);
  const flows = useDocumentPart((document) => document.flows);
  const selection = useSelection();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const tree = useMemo(
    () => outline({ boundaries, elements, flows }),
    [boundaries, elements, flows],
  );
  const { places, lost, only, setOnly } = useWhere();
  const fixed = useDocumentPart((document) => document.project.readOnly !== null);
  // Zones are open and elements closed until somebody turns them.
  const isOpen = (branch: Branch) => (branch.kind === "zone") !== turned.has(branch.key);
  const lines = only ? lost : visible(tree, isOpen);
  const selected = useMemo(() => new Set(selection.map(itemKey)), [selection]);
  const current = lines.find((it) => it.key === at) ?? lines[0];
  useEffect(() => {
    const row = list.current?.querySelector('[aria-selected="true"]');
    if (selection.length === 1) {
      row?.scrollIntoView({ block: "nearest" });
    }
  }, [selection]);

  const turn = (branch: Branch) => {
    const next = new Set(turned);
    if (!next.delete(branch.key)) {
      next.add(branch.key);
    }
    setTurned(next);
  };
  const go = (branch: Branch | undefined) => {
    if (branch) {
      setAt(branch.key);
      list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(branch.key)}"]`)?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!current || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const index = lines.indexOf(current);
    const open = current.children.length > 0 && isOpen(current);
    const act = (() => {
      switch (event.key) {
        case "ArrowDown":
          return () => go(lines[index + 1]);
        case "ArrowUp":
          return () => go(lines[index - 1]);
        case "Home":
          return () => go(lines[0]);
        case "End":
          return () => go(lines.at(-1));
        case "ArrowRight":
          return () =>
            open ? go(current.children[0]) : current.children.length > 0 && turn(current);
        case "ArrowLeft":
          return () =>
            open ? turn(current) : go(lines.find((it) => it.children.includes(current)));
        case "Enter":
        case " ":
          return () => (event.shiftKey ? showHere : reveal)([current.item]);
        default:
          return null;
      }
    })();
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  };

  if (lines.length === 0) {
    return <EmptyState sentence="Nothing is in the model yet. Add something from the palette." />;
  }
  return (
    <>
      {lost.length > 0 ? <Which lost={lost.length} only={only} onOnly={setOnly} /> : null}
      <div ref={list} className="outline" role="tree" aria-label="Outline of the model">
        {lines.map((branch) => (
          <div
            key={branch.key}
            data-key={branch.key}
            role="treeitem"
            aria-level={branch.depth + 1}
            aria-selected={selected.has(itemKey(branch.item))}
            {...(branch.children.length > 0 ? { "aria-expanded": isOpen(branch) } : {})}
            tabIndex={branch === current ? 0 : -1}
            className={`outline-row outline-${branch.kind}`}
            style={{ paddingLeft: 8 + branch.depth * 14 }}
            title={branch.name}
            data-where={places(branch.item)}
            onPointerDown={(event) => !fixed && carryFrom(event, branch)}
            onFocus={() => setAt(branch.key)}
            onKeyDown={onKeyDown}
            onContextMenu={(event) => {
              event.preventDefault();
              onMenu(branch.item, { x: event.clientX, y: event.clientY });
            }}
            onClick={() => {
              setAt(branch.key);
              reveal([branch.item]);
            }}
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the row do the same. */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the row do the same. */}
            <span
              className={`outline-turn ${branch.children.length === 0 ? "outline-leaf" : ""}`}
              onClick={(event) => {
                event.stopPropagation();
                turn(branch);
              }}
            >
              <Icon name={isOpen(branch) ? "down" : "forward"} size={12} />
            </span>
            <Icon name={SYMBOLS[branch.kind]} size={14} />
            <span className="outline-name">{branch.name}</span>
            <Elsewhere branch={branch} where={places(branch.item)} fixed={fixed} />
          </div>
        ))}
      </div>
    </>
  );
}

/** Returns where everything stands, and whether only what stands nowhere is listed. */
function useWhere() {
  const shown = useShownDiagram();
  const parts = useDocumentPart(({ placements, courses, flows, elements, boundaries }) => ({
    placements,
    courses,
    flows,
    elements,
    boundaries,
  }));
  const [wanted, setOnly] = useState(false);
  const places = useMemo(() => placesOf(parts, shown), [parts, shown]);
  const lost = useMemo(() => onNoDiagram(parts, places), [parts, places]);
  return { places, lost, only: wanted && lost.length > 0, setOnly };
}

/** Chooses between the whole model and what no diagram shows. */
function Which({
  lost,
  only,
  onOnly,
}: {
  readonly lost: number;
  readonly only: boolean;
  readonly onOnly: (only: boolean) => void;
}) {
  return (
    <div className="outline-which">
      <button type="button" aria-pressed={!only} onClick={() => onOnly(false)}>
        All
      </button>
      <button type="button" aria-pressed={only} onClick={() => onOnly(true)}>
        On no diagram <span>{lost}</span>
      </button>
    </div>
  );
}

/** Says that something is not on the shown diagram, and shows it there. */
function Elsewhere({
  branch,
  where,
  fixed,
}: {
  readonly branch: Branch;
  readonly where: Where;
  readonly fixed: boolean;
}) {
  if (where === "here" || branch.kind === "flow") {
    return null;
  }
  const words = where === "nowhere" ? "on no diagram" : "on another diagram";
  return (
    <>
      <span className="visually-hidden">, {words}</span>
      <span className="outline-where" title={`It is ${words}.`} aria-hidden="true">
        <Icon name={where} size={12} />
      </span>
      {fixed ? null : (
        <span
          className="outline-show"
          title="Show on this diagram (Shift+Enter)"
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            showHere([branch.item]);
          }}
        >
          <Icon name="plus" size={12} />
        </span>
      )}
    </>
  );
}
