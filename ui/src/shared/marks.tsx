import { Icon } from "./Icon";
import "./marks.css";

/** One of the six letters. */
export type Letter = "S" | "T" | "R" | "I" | "D" | "E";

/** The six letters in the order in which they always stand. */
export const LETTERS: readonly Letter[] = ["S", "T", "R", "I", "D", "E"];

interface LetterBadgeProps {
  /** Nothing for a category that STRIDE does not have. */
  readonly letter: Letter | null;
  /** What it means, for screen readers and as tooltip. */
  readonly title?: string;
  /** How many; shown behind the letter when given. */
  readonly count?: number;
  /** `outline` where nothing is open. */
  readonly look?: "solid" | "outline";
}

/** A letter of STRIDE: letter and hue together. */
export function LetterBadge({ letter, title, count, look = "solid" }: LetterBadgeProps) {
  return (
    <span className={`letter letter-${letter ?? "other"} letter-${look}`} title={title}>
      {letter ?? "–"}
      {count === undefined ? null : <span className="letter-count">{count}</span>}
      {title ? <span className="visually-hidden">, {title}</span> : null}
    </span>
  );
}

const DOTS = { low: 1, medium: 2, high: 3, critical: 4 } as const;

/** Severity as dots and a word; the hue comes last. The word is the one of the catalogue. */
export function SeverityMark({
  severity,
  title,
  wordHidden,
}: {
  readonly severity: keyof typeof DOTS;
  readonly title: string;
  readonly wordHidden?: boolean;
}) {
  return (
    <span className={`severity severity-${severity}`} title={wordHidden ? title : undefined}>
      <svg width="30" height="8" viewBox="0 0 30 8" aria-hidden="true">
        {[0, 1, 2, 3].map((at) => (
          <circle
            key={at}
            cx={4 + at * 7}
            cy={4}
            r={2.5}
            className={at < DOTS[severity] ? "severity-on" : "severity-off"}
          />
        ))}
      </svg>
      <span className={wordHidden ? "visually-hidden" : undefined}>{title}</span>
    </span>
  );
}

const STATES = {
  open: "Open",
  controlled: "Controlled",
  decided: "Decided",
  "no-longer-found": "No longer found",
} as const;

/** Where a threat stands: hollow ring, ring with dot, check, exclamation. */
export function StateMark({
  state,
  wordHidden,
}: {
  readonly state: keyof typeof STATES;
  readonly wordHidden?: boolean;
}) {
  return (
    <span className={`state state-${state}`} title={wordHidden ? STATES[state] : undefined}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5" />
        {state === "controlled" ? <circle cx="7" cy="7" r="2" className="state-dot" /> : null}
        {state === "decided" ? <path d="m4.6 7.2 1.8 1.8 3.2-3.8" /> : null}
        {state === "no-longer-found" ? <path d="M7 4.2v3.4M7 9.6v.2" /> : null}
      </svg>
      <span className={wordHidden ? "visually-hidden" : undefined}>{STATES[state]}</span>
    </span>
  );
}

/** Says that a person added a threat, with a sign and in words. */
export function OwnSign() {
  return (
    <span className="own-sign" title="Added by a person">
      <Icon name="person" size={14} />
      <span className="visually-hidden">, added by a person</span>
    </span>
  );
}
