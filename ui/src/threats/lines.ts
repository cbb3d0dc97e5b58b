import type { ThreatRow } from "../backend";
import { NO_LETTER, type ThreatFilter } from "../shared/threatFilter";

/** A line of the list: a threat, or the header of a group. */
export type Line =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "threat"; readonly threat: ThreatRow };

export type Column =
  | "letter"
  | "title"
  | "subject"
  | "exposure"
  | "severity"
  | "state"
  | "response"
  | "owner";
export type Grouping = "none" | "element" | "letter";

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** The fixed orders that the catalogue gives, and the names of the letters. */
export interface Orders {
  readonly letters: readonly { readonly letter: string; readonly title: string }[];
  /** Lowest first. */
  readonly severities: readonly string[];
  readonly responses: readonly string[];
}

const STATES = ["open", "no-longer-found", "controlled", "decided"];
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Tells whether a filter lets everything through. */
export function isEveryThreat(filter: ThreatFilter): boolean {
  const { text, letters, severities, states, attackers, vectors } = filter;
  const { crossing, asks, about, among } = filter;
  const lists = [letters, severities, states, attackers, vectors].flat().length;
  const narrowed = crossing || asks || about !== null || among !== null;
  return text.trim() === "" && lists === 0 && !narrowed;
}

/** Returns the test that a filter stands for. Every word of the text has to occur somewhere. */
export function filterTest(filter: ThreatFilter): (threat: ThreatRow) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const passes = (list: readonly string[], value: string) =>
    list.length === 0 || list.includes(value);
  const passesOne = (list: readonly string[], values: readonly string[]) =>
    list.length === 0 || values.some((value) => list.includes(value));
  const among = filter.among && new Set(filter.among.ids);
  return (threat) => {
    const { about } = filter;
    if (about !== null && about.subject !== `${threat.subject.kind}:${threat.subject.id}`) {
      return false;
    }
    if (about !== null && about.crossing !== null && about.crossing !== threat.crossing) {
      return false;
    }
    if (among !== null && !among.has(threat.id)) {
      return false;
    }
    if ((filter.crossing && !threat.crossing) || (filter.asks && !threat.asks)) {
      return false;
    }
    const listed =
      passes(filter.letters, threat.letter ?? NO_LETTER) &&
      passes(filter.severities, threat.severity) &&
      passes(filter.states, threat.state) &&
      passesOne(filter.attackers, threat.attackers) &&
      passesOne(filter.vectors, threat.vectors);
    if (!listed || words.length === 0) {
      return listed;
    }
    const { title, subjectName, category, owner, rule } = threat;
    const heap = `${title} ${subjectName} ${category} ${owner} ${rule}`.toLowerCase();
    return words.every((word) => heap.includes(word));
  };
}

type Compare = (a: ThreatRow, b: ThreatRow) => number;

function by(orders: Orders): { readonly [column in Column]: Compare } {
  const letters = orders.letters.map(({ letter }) => letter);
  const place = (order: readonly string[], value: string | null) => {
    const index = value === null ? -1 : order.indexOf(value);
    return index < 0 ? order.length : index;
  };
  return {
    letter: (a, b) =>
      place(letters, a.letter) - place(letters, b.letter) ||
      (a.letter === null ? collator.compare(a.category, b.category) : 0),
    title: (a, b) => collator.compare(a.title, b.title),
    subject: (a, b) =>
      collator.compare(a.subjectName, b.subjectName) || Number(a.crossing) - Number(b.crossing),
    exposure: (a, b) => a.exposure.order - b.exposure.order,
    severity: (a, b) => place(orders.severities, a.severity) - place(orders.severities, b.severity),
    state: (a, b) => place(STATES, a.state) - place(STATES, b.state),
    response: (a, b) => place(orders.responses, a.response) - place(orders.responses, b.response),
    owner: (a, b) =>
      Number(a.owner === "") - Number(b.owner === "") || collator.compare(a.owner, b.owner),
  };
}

/** Compares as the computer does, which is many times faster than as people do. */
function plainly(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Sorts threats. What is equal is ordered by severity, letter, title and identity. */
export function sorted(
  threats: readonly ThreatRow[],
  { column, descending }: Sorting,
  orders: Orders,
): ThreatRow[] {
  const compare = by(orders);
  const sign = descending ? -1 : 1;
  return [...threats].sort(
    (a, b) =>
      sign * compare[column](a, b) ||
      compare.severity(b, a) ||
      compare.letter(a, b) ||
      plainly(a.title, b.title) ||
      plainly(a.id, b.id),
  );
}

/** Puts sorted threats into groups. Folded groups keep their header and hide their threats. */
export function grouped(
  threats: readonly ThreatRow[],
  grouping: Grouping,
  orders: Orders,
  folded: ReadonlySet<string>,
): Line[] {
  if (grouping === "none") {
    return threats.map((threat) => ({ kind: "threat", threat }));
  }
  const groups = new Map<string, { title: string; threats: ThreatRow[] }>();
  const names = new Map(orders.letters.map(({ letter, title }) => [letter, title]));
  for (const { letter } of grouping === "letter" ? orders.letters : []) {
    groups.set(letter, { title: names.get(letter) ?? letter, threats: [] });
  }
  for (const threat of threats) {
    const { key, title } = groupOf(threat, grouping);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { title, threats: [threat] });
    } else {
      group.threats.push(threat);
    }
  }
  // The six letters keep their order and stand before the categories that STRIDE does not have.
  const fixed = grouping === "letter" ? orders.letters.length : 0;
  const entries = [...groups];
  const named = entries.splice(fixed);
  entries.push(...named.sort(([, a], [, b]) => collator.compare(a.title, b.title)));
  return entries.flatMap(([key, group]): Line[] => {
    const count = group.threats.length;
    const header: Line = { kind: "group", key, title: group.title, count };
    const below = folded.has(key) ? [] : group.threats;
    return count === 0
      ? []
      : [header, ...below.map((threat): Line => ({ kind: "threat", threat }))];
  });
}

function groupOf(threat: ThreatRow, grouping: Grouping): { key: string; title: string } {
  if (grouping !== "letter") {
    return { key: `${threat.subject.kind}:${threat.subject.id}`, title: threat.subjectName };
  }
  // The title of a letter is known already.
  return threat.letter === null
    ? { key: `category ${threat.category}`, title: threat.category || "Outside STRIDE" }
    : { key: threat.letter, title: threat.letter };
}

/** Returns the index of the next line with a threat in a direction, or `from` when there is none. */
export function step(lines: readonly Line[], from: number, by: number): number {
  const sign = Math.sign(by);
  let last = from;
  let left = Math.abs(by);
  for (let index = from + sign; left > 0 && index >= 0 && index < lines.length; index += sign) {
    if (lines[index]?.kind === "threat") {
      last = index;
      left -= 1;
    }
  }
  return last;
}
