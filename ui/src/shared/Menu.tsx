import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
} from "react";
import { readable } from "./chord";
import "./menu.css";

/** Something that a menu offers. */
export interface MenuLine {
  readonly title: string;
  readonly chord?: string | undefined;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly className?: string;
  /** The lines, with a rule between one group and the next. */
  readonly groups: readonly (readonly MenuLine[])[];
  /** A point of the window at which it stands, as far as it fits in there. */
  readonly at?: { readonly x: number; readonly y: number };
  /** What can be pressed without closing it: the menu, or more than that. */
  readonly around?: RefObject<HTMLElement | null>;
  /** Called when it closes, and whether the keyboard goes back to where it was. */
  readonly onClose: (back: boolean) => void;
}

const LINES = '[role="menuitem"]:enabled';
const EDGE = 8;

/** A menu: arrows, Home and End walk, a letter leads to the next line with it, Escape closes. */
export function Menu({ label, className = "", groups, at, around, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = menu.current;
    if (at && shown) {
      const { width, height } = shown.getBoundingClientRect();
      shown.style.left = `${beside(at.x, width, window.innerWidth)}px`;
      shown.style.top = `${beside(at.y, height, window.innerHeight)}px`;
    }
  }, [at]);
  useLeaving(around ?? menu, () => onClose(false));
  useEffect(() => {
    menu.current?.querySelector<HTMLElement>(LINES)?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const lines = [...(menu.current?.querySelectorAll<HTMLElement>(LINES) ?? [])];
    const held = event.ctrlKey || event.metaKey || event.altKey;
    const next = held ? undefined : reached(lines, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      onClose(true);
    }
  };
  return (
    <div
      ref={menu}
      className={`menu ${className}`}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map((lines, group) => (
        // biome-ignore lint/a11y/useSemanticElements: a menu has no fieldset.
        <div key={lines[0]?.title ?? group} role="group">
          {lines.map(({ title, chord, disabled, run }) => (
            <button
              key={title}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={disabled}
              onClick={() => {
                onClose(true);
                run();
              }}
            >
              <span>{title}</span>
              {chord ? <kbd>{readable(chord)}</kbd> : null}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Returns where a length begins that stands behind a point, or before it, or else as it fits. */
function beside(at: number, length: number, room: number): number {
  if (at + length + EDGE <= room) {
    return at;
  }
  return at - length >= EDGE ? at - length : Math.max(EDGE, room - length - EDGE);
}

/** Returns the line that a key leads to from the one that has the focus, if any. */
function reached(lines: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const at = lines.findIndex((it) => it.matches(":focus"));
  const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[key];
  if (to !== undefined) {
    return lines.at(to % lines.length);
  }
  const behind = [...lines.slice(at + 1), ...lines.slice(0, Math.max(at, 0))];
  const begins = (it: HTMLElement) => it.textContent.toLowerCase().startsWith(key.toLowerCase());
  return key.length === 1 && key !== " " ? behind.find(begins) : undefined;
}

/** Calls back when something beside it is pressed or turned, or the window changes. */
function useLeaving(around: RefObject<HTMLElement | null>, onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const over = new AbortController();
    const beside = (event: Event) => {
      if (event.target instanceof Node && !around.current?.contains(event.target)) {
        leave();
      }
    };
    const until = { signal: over.signal, capture: true };
    window.addEventListener("pointerdown", beside, until);
    window.addEventListener("wheel", beside, { ...until, passive: true });
    for (const change of ["blur", "resize"]) {
      window.addEventListener(change, () => leave(), { signal: over.signal });
    }
    return () => over.abort();
  }, [around]);
}
