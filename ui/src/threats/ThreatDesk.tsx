import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Response, ThreatRow } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { useCell } from "../document/cell";
import { currentDocument } from "../document/store";
import { EVERY_THREAT, type ThreatFilter } from "../document/threat-filter";
import { openThreat, useOpenThreat } from "../document/view";
import { Button, EmptyState } from "../shared";
import { latinOf } from "../shared/chord";
import type { Choosing } from "../shared/LongTable";
import { DecideTogether } from "./DecideTogether";
import { changeDraft, lastDecision, NOTHING } from "./decision";
import { FilterBar } from "./FilterBar";
import { step } from "./lines";
import { folded, grouping, sorting, useListing } from "./listing";
import { everything, type Marks, NO_MARKS, toggled, upTo } from "./marking";
import { roomClasses } from "./room";
import { ThreatPanel } from "./ThreatPanel";
import { ThreatTable } from "./ThreatTable";
import { responseFor } from "./triage";
import "./threats.css";

interface ThreatDeskProps {
  /** Name of the list for screen readers. */
  readonly label: string;
  readonly threats: readonly ThreatRow[];
  readonly filter: ThreatFilter;
  readonly onFilter: (filter: ThreatFilter) => void;
  /** What stands beside the list while no threat is open; nothing leaves the list the whole width. */
  readonly beside?: ReactNode;
}

const PAGE = 10;

/** A list of threats and the one that is open, with the keys to go through them quickly. */
export function ThreatDesk({ label, threats, filter, onFilter, beside }: ThreatDeskProps) {
  const open = useOpenThreat();
  const [kept, setKept] = useState<string | null>(null);
  const sort = useCell(sorting);
  const room = useMemo(() => roomClasses(threats, sort.column), [threats, sort.column]);
  const { lines, found } = useListing(
    threats,
    filter,
    sort,
    useCell(grouping),
    useCell(folded),
    kept,
  );
  const active = useMemo(
    () => lines.findIndex((line) => line.kind === "threat" && line.threat.id === open),
    [lines, open],
  );
  const threat = useMemo(() => threats.find(({ id }) => id === open), [threats, open]);
  const desk = useRef<HTMLDivElement>(null);
  const [marks, setMarks] = useState(NO_MARKS);
  const [draft, setDraft] = useState(NOTHING);
  const marked = useMemo(() => found.filter(({ id }) => marks.ids.has(id)), [found, marks]);
  const together = marked.length > 1;
  const mark = (next: Marks) => {
    setMarks(next);
    if (next.ids.size < 2) {
      // What was meant for some threats decides about no others.
      setDraft(NOTHING);
    }
  };
  const forget = () => mark(NO_MARKS);
  const keys = useTriage(
    threat,
    desk,
    together ? (response) => setDraft((before) => ({ ...before, response })) : null,
  );

  const activate = (index: number, how: Choosing = "only") => {
    const line = lines[index];
    if (line?.kind === "threat") {
      const { id } = line.threat;
      setKept(id);
      openThreat(id);
      if (how === "only") {
        forget();
      } else if (how === "toggle") {
        mark(toggled(marks, id, open));
      } else {
        mark(
          upTo(
            marks,
            id,
            open,
            found.map((it) => it.id),
          ),
        );
      }
    }
  };
  const focusList = () => desk.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
  const done = () => {
    forget();
    focusList();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter forgets the kept threat.
  useEffect(() => setKept(null), [filter]);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, lines.length);
    if (to !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      const from = Number.isFinite(to) ? active : to < 0 ? lines.length : -1;
      const by = Number.isFinite(to) ? to : Math.sign(to);
      activate(step(lines, from, by), event.shiftKey ? "range" : "only");
      return;
    }
    if ((event.ctrlKey || event.metaKey) && latinOf(event).toLowerCase() === "a") {
      event.preventDefault();
      event.stopPropagation();
      mark(everything(found.map(({ id }) => id)));
      return;
    }
    if (event.key === " " && active >= 0) {
      event.preventDefault();
      event.stopPropagation();
      activate(active, "toggle");
      return;
    }
    if (event.key === "Escape" && together) {
      event.stopPropagation();
      forget();
      return;
    }
    keys(event);
  };

  const answering = threat !== undefined || together;
  const split = answering || beside ? "desk-split" : "";
  return (
    <div className="desk" ref={desk}>
      <FilterBar
        filter={filter}
        onFilter={onFilter}
        found={found.length}
        threats={threats}
        marked={marked.length}
        onMarkAll={() => {
          mark(everything(found.map(({ id }) => id)));
          focusList();
        }}
      />
      <div className={`desk-body ${room} ${split} ${answering ? "desk-answering" : ""}`}>
        <div className="desk-list">
          {found.length === 0 ? (
            <EmptyState
              sentence="No threat fits this filter."
              action={<Button onClick={() => onFilter(EVERY_THREAT)}>Show all threats</Button>}
            />
          ) : (
            <ThreatTable
              label={label}
              lines={lines}
              active={active}
              marked={marks.ids}
              onActivate={activate}
              onKeyDown={onKeyDown}
            />
          )}
        </div>
        {together ? (
          <DecideTogether threats={marked} draft={draft} onDraft={setDraft} onDone={done} />
        ) : threat ? (
          <ThreatPanel key={threat.id} threat={threat} onDone={focusList} />
        ) : (
          beside
        )}
      </div>
    </div>
  );
}

/** Returns how far a key moves: a number of rows, or infinity for the ends. Null: not a move. */
function target(key: string, count: number): number | null {
  switch (count === 0 ? "" : key) {
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    case "PageDown":
      return PAGE;
    case "PageUp":
      return -PAGE;
    case "Home":
      return Number.POSITIVE_INFINITY;
    case "End":
      return Number.NEGATIVE_INFINITY;
    default:
      return null;
  }
}

/** Returns what the keys of triage do with the open threat. */
function useTriage(
  threat: ThreatRow | undefined,
  desk: { readonly current: HTMLElement | null },
  /** Takes the response for all threats that are chosen together, when several are. */
  answerAll: ((response: Response) => void) | null,
): (event: KeyboardEvent) => void {
  const { responses } = useCatalogue();
  return (event) => {
    if (threat === undefined && answerAll === null) {
      return;
    }
    const handled = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      handled();
      desk.current?.querySelector<HTMLButtonElement>("[data-save]")?.click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Enter") {
      handled();
      desk.current?.querySelector<HTMLElement>("[data-panel]")?.focus();
      return;
    }
    if (event.key === "Escape") {
      handled();
      openThreat(null);
      return;
    }
    const response = responseFor(
      latinOf(event),
      responses.map((view) => view.response),
    );
    if (response !== null && currentDocument()?.project.readOnly === null) {
      handled();
      if (answerAll !== null) {
        answerAll(response);
      } else if (threat !== undefined) {
        const last = lastDecision(currentDocument()?.decisions ?? [], threat.id);
        changeDraft(threat.id, last, { response });
      }
      if (responses.find((view) => view.response === response)?.needsReason) {
        requestAnimationFrame(() =>
          desk.current?.querySelector<HTMLElement>("[data-reason]")?.focus(),
        );
      }
    }
  };
}
