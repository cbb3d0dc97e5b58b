import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { itemKey } from "../document/item";
import { useSelection } from "../document/selection";
import { useDocumentPart } from "../document/store";
import { reveal } from "../document/view";
import { EmptyState, Icon, type IconName } from "../shared";
import { type Branch, outline, visible } from "./tree";
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
export function Outline() {
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
  // Zones are open and elements closed until somebody turns them.
  const isOpen = (branch: Branch) => (branch.kind === "zone") !== turned.has(branch.key);
  const lines = visible(tree, isOpen);
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
          return () => reveal([current.item]);
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
          onKeyDown={onKeyDown}
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
        </div>
      ))}
    </div>
  );
}
