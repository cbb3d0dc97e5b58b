import {
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type WheelEvent,
} from "react";
import type { Diagram } from "../backend";
import { showDiagram, useShownDiagram } from "../document/diagrams";
import { useDocumentPart } from "../document/store";
import { Icon, IconButton } from "../shared";
import { MenuButton } from "../shared/MenuButton";
import { addDiagram, duplicateDiagram, moveDiagram, nextName, renameDiagram } from "./edits";
import { RemoveDialog } from "./RemoveDialog";
import { ShowOnDialog } from "./ShowOnDialog";
import { askToRemove, type Naming, nameTab, useNaming } from "./state";
import { TabName } from "./TabName";
import { useTabDrag } from "./useTabDrag";
import "./diagrams.css";

const NEW_WIDTH = 140;

/** The diagrams of the model, one shown at a time. With one of them it says little. */
export function DiagramTabs({ bare = false }: { readonly bare?: boolean }) {
  const diagrams = useDocumentPart((document) => document.diagrams);
  const fixed = useDocumentPart((document) => document.project.readOnly !== null) || bare;
  const shown = useShownDiagram();
  const naming = useNaming();
  const list = useRef<HTMLDivElement>(null);
  const ids = diagrams.map((it) => it.id);
  const { drag, start } = useTabDrag(ids);
  useEffect(() => {
    const tab = list.current?.querySelector(tabOf(shown));
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown]);
  useEffect(() => () => nameTab(null), []);
  const focus = (id: string) => list.current?.querySelector<HTMLElement>(tabOf(id))?.focus();
  const focused = useRef<string | null>(null);
  useLayoutEffect(() => {
    // A tab that goes takes the focus with it, and keys would then act on the diagram.
    if (focused.current !== null && !list.current?.querySelector(tabOf(focused.current))) {
      focused.current = null;
      focus(shown);
    }
  });
  if (bare && diagrams.length < 2) {
    return null;
  }
  const at = ids.indexOf(shown);
  const onKeyDown = (event: KeyboardEvent, diagram: string) => {
    const act = keyed(event, ids, diagram, fixed, focus);
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    }
  };
  return (
    <div className={`diagram-tabs ${diagrams.length === 1 ? "diagram-tabs-one" : ""}`}>
      <div ref={list} className="diagram-strip" onWheel={scrollAside}>
        <div role="tablist" aria-label="Diagrams">
          {diagrams.map((diagram) => (
            <button
              key={diagram.id}
              type="button"
              role="tab"
              data-diagram={diagram.id}
              data-dragged={drag?.diagram === diagram.id ? true : undefined}
              aria-selected={diagram.id === shown}
              aria-controls="diagram"
              tabIndex={diagram.id === shown ? 0 : -1}
              title={diagram.name}
              onFocus={() => {
                focused.current = diagram.id;
              }}
              onBlur={() => {
                focused.current = null;
              }}
              onPointerDown={(event) => !fixed && start(event, diagram.id)}
              onClick={() => showDiagram(diagram.id)}
              onDoubleClick={() => !fixed && nameTab({ diagram: diagram.id })}
              onKeyDown={(event) => onKeyDown(event, diagram.id)}
            >
              {diagram.name}
            </button>
          ))}
        </div>
        {drag ? <div className="diagram-mark" style={{ left: drag.mark - 1 }} /> : null}
        {naming !== null && !fixed ? (
          <NamedTab
            key={naming === "new" ? naming : naming.diagram}
            naming={naming}
            diagrams={diagrams}
            list={list}
            onDone={(byKey) => byKey && requestAnimationFrame(() => focus(currentTab(list)))}
          />
        ) : null}
      </div>
      {fixed ? null : (
        <>
          <IconButton label="Add a diagram" onClick={() => nameTab("new")}>
            <Icon name="plus" size={14} />
          </IconButton>
          <MenuButton
            label="More about the diagram"
            menu="Diagram"
            groups={[
              [
                { title: "Rename", chord: "F2", run: () => nameTab({ diagram: shown }) },
                { title: "Duplicate", run: () => void duplicateDiagram(shown) },
                {
                  title: "Move to the left",
                  chord: "Alt+ArrowLeft",
                  disabled: at === 0,
                  run: () => void moveDiagram(shown, at - 1),
                },
                {
                  title: "Move to the right",
                  chord: "Alt+ArrowRight",
                  disabled: at === ids.length - 1,
                  run: () => void moveDiagram(shown, at + 1),
                },
                { title: "Delete…", disabled: ids.length < 2, run: () => askToRemove(shown) },
              ],
            ]}
          />
        </>
      )}
      <RemoveDialog />
      <ShowOnDialog />
    </div>
  );
}

function tabOf(diagram: string): string {
  return `[data-diagram="${CSS.escape(diagram)}"]`;
}

function currentTab(list: { readonly current: HTMLElement | null }): string {
  return (
    list.current
      ?.querySelector<HTMLElement>('[aria-selected="true"]')
      ?.getAttribute("data-diagram") ?? ""
  );
}

/** Returns what a key does on a tab, or null. */
function keyed(
  event: KeyboardEvent,
  ids: readonly string[],
  diagram: string,
  fixed: boolean,
  focus: (id: string) => void,
): (() => void) | null {
  const at = ids.indexOf(diagram);
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.ctrlKey || event.metaKey || event.shiftKey) {
    return null;
  }
  if (event.altKey) {
    return step === undefined || fixed
      ? null
      : () => void moveDiagram(diagram, at + step).then(() => focus(diagram));
  }
  const to = step === undefined ? { Home: 0, End: -1 }[event.key] : (at + step) % ids.length;
  const next = to === undefined ? undefined : ids.at(to);
  if (next !== undefined) {
    return () => {
      showDiagram(next);
      focus(next);
    };
  }
  if (fixed) {
    return null;
  }
  switch (event.key) {
    case "F2":
      return () => nameTab({ diagram });
    case "Delete":
      return () => askToRemove(diagram);
    default:
      return null;
  }
}

/** A wheel that only turns up and down still reaches every tab. */
function scrollAside(event: WheelEvent<HTMLElement>): void {
  if (event.deltaX === 0 && !event.ctrlKey) {
    event.currentTarget.scrollLeft += event.deltaY;
  }
}

interface Place {
  readonly left: number;
  readonly width: number;
  /** How far the field reaches beyond the last tab. */
  readonly beyond: number;
}

/** The tab whose name is being written. A new diagram is added once it has its name. */
function NamedTab({
  naming,
  diagrams,
  list,
  onDone,
}: {
  readonly naming: NonNullable<Naming>;
  readonly diagrams: readonly Diagram[];
  readonly list: { readonly current: HTMLElement | null };
  readonly onDone: (byKey: boolean) => void;
}) {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    const known = naming === "new" ? undefined : naming.diagram;
    const tab = tabs.find((it) => it.getAttribute("data-diagram") === known);
    const last = tabs.at(-1);
    const end = last ? last.offsetLeft + last.offsetWidth : 0;
    const left = tab?.offsetLeft ?? end;
    const width = Math.max(tab?.offsetWidth ?? 0, NEW_WIDTH);
    setPlace({ left, width, beyond: Math.max(0, left + width - end) });
  }, [naming, list]);
  if (!place) {
    return null;
  }
  const known = naming === "new" ? undefined : diagrams.find((it) => it.id === naming.diagram);
  const { beyond, ...field } = place;
  return (
    <>
      <div className="tab-room" style={{ width: beyond }} />
      <TabName
        label={known ? `Name of the diagram ${known.name}` : "Name of the new diagram"}
        name={known?.name ?? nextName(diagrams)}
        {...field}
        onDone={(name, byKey) => {
          nameTab(null);
          const done =
            name === null ? null : known ? renameDiagram(known.id, name) : addDiagram(name);
          void Promise.resolve(done).then(() => onDone(byKey));
        }}
      />
    </>
  );
}
