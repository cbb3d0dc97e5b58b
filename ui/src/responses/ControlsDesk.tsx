import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { backend } from "../backend";
import { useDocumentPart } from "../document/store";
import { openControl, useOpenControl } from "../document/view";
import { Button, EmptyState, SearchField } from "../shared";
import { LongTable } from "../shared/LongTable";
import { useFresh } from "../shared/useFresh";
import { ControlPanel } from "./ControlPanel";
import { answers, foundControls } from "./controls";
import "./controls.css";

const COLUMNS = [
  { key: "control", title: "Control" },
  { key: "family", title: "Family" },
  { key: "count", title: "Open", meaning: "Open threats that it would answer" },
  { key: "count-2", title: "Controlled", meaning: "Threats that name it and are controlled" },
] as const;

/** All controls, those that would answer most of this model first, and the one that is open. */
export function ControlsDesk() {
  const status = useDocumentPart((document) => document.status);
  const { value: controls } = useFresh(backend.controls, status);
  const [text, setText] = useState("");
  const open = useOpenControl();
  const found = useMemo(() => foundControls(controls ?? [], text), [controls, text]);
  const active = useMemo(() => found.findIndex(({ id }) => id === open), [found, open]);
  const desk = useRef<HTMLDivElement>(null);
  if (controls === undefined) {
    return null;
  }
  const activate = (index: number) => openControl(found[index]?.id ?? null);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, active, found.length);
    if (to !== null && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      activate(to);
    }
  };
  return (
    <div className="controls-desk" ref={desk}>
      <search className="controls-bar" aria-label="Controls">
        <SearchField
          className="input controls-search"
          label="Search controls"
          value={text}
          onChange={setText}
        />
        <output className="controls-number">
          {found.length === controls.length
            ? `${controls.length} controls, ${controls.filter(answers).length} for threats of this model`
            : `${found.length} of ${controls.length}`}
        </output>
      </search>
      <div className="controls-body">
        <div className="controls-list">
          {found.length === 0 ? (
            <EmptyState
              sentence="No control is called like that."
              action={<Button onClick={() => setText("")}>Show all controls</Button>}
            />
          ) : (
            <LongTable
              label="Controls"
              columns={COLUMNS}
              count={found.length}
              keyOf={(index) => found[index]?.id ?? ""}
              active={active}
              onActivate={activate}
              onKeyDown={onKeyDown}
              row={(index) => {
                const row = found[index];
                return row === undefined ? null : (
                  <>
                    <td className="col-control" title={row.title}>
                      {row.title}
                    </td>
                    <td className="col-family muted">{row.family}</td>
                    <td className="col-count">{answers(row) ? row.open : "–"}</td>
                    <td className="col-count-2">{answers(row) ? row.controlled : "–"}</td>
                  </>
                );
              }}
            />
          )}
        </div>
        {open === null ? null : (
          <ControlPanel
            key={open}
            id={open}
            onClose={() => {
              openControl(null);
              desk.current?.querySelector<HTMLElement>("[role=grid]")?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}

/** Returns the row that a key leads to, or null when it leads nowhere. */
function target(key: string, active: number, count: number): number | null {
  const within = (row: number) => Math.max(0, Math.min(count - 1, row));
  switch (count === 0 ? "" : key) {
    case "ArrowDown":
      return within(active + 1);
    case "ArrowUp":
      return within(active < 0 ? count : active - 1);
    case "PageDown":
      return within(active + 10);
    case "PageUp":
      return within(active - 10);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
