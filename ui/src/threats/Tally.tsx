import { useMemo } from "react";
import type { ThreatRow, ThreatState } from "../backend";
import { useCatalogue } from "../document/catalogue";
import { LETTERS, LetterBadge, SeverityMark, StateMark } from "../shared";
import { tally } from "./together";

const STATES: readonly ThreatState[] = ["open", "controlled", "decided", "no-longer-found"];

/** How many threats there are of each severity, state and letter. */
export function Tally({ threats }: { readonly threats: readonly ThreatRow[] }) {
  const { severities, letters } = useCatalogue();
  const counts = useMemo(
    () => ({
      severities: tally(
        threats.map((it) => it.severity),
        severities.map((it) => it.severity).reverse(),
      ),
      states: tally(
        threats.map((it) => it.state),
        STATES,
      ),
      letters: tally(
        threats.flatMap((it) => it.letter ?? []),
        LETTERS,
      ),
    }),
    [threats, severities],
  );
  return (
    <div className="tally">
      <ul aria-label="By severity">
        {counts.severities.map(({ value, count }) => (
          <li key={value}>
            <SeverityMark
              severity={value}
              title={severities.find((it) => it.severity === value)?.title ?? value}
            />
            <span className="figure">{count}</span>
          </li>
        ))}
      </ul>
      <ul aria-label="By state">
        {counts.states.map(({ value, count }) => (
          <li key={value}>
            <StateMark state={value} />
            <span className="figure">{count}</span>
          </li>
        ))}
      </ul>
      <ul aria-label="By letter" className="tally-letters">
        {counts.letters.map(({ value, count }) => (
          <li key={value}>
            <LetterBadge
              letter={value}
              title={letters.find((it) => it.letter === value)?.title ?? value}
            />
            <span className="figure">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
