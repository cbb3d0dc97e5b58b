import type { ThreatRow } from "../backend";
import { NO_LETTER, type ThreatFilter } from "../document/threat-filter";
import type { SubjectOf } from "./subjects";

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
  | "owner"
  | "rule";
export type Grouping = "none" | "element" | "letter" | "rule" | "crossing";

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
  /** What rules are called, by key. */
  readonly rules: { readonly [key in string]: string };
}

const STATES = ["open", "no-longer-found", "controlled", "decided"];
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Tells whether a filter lets everything through. */
export function isEveryThreat(filter: ThreatFilter): boolean {
  const { text, letters, severities, states, attackers, vectors } = filter;
  const { components, zones, owners, crossing, asks, about, among } = filter;
  const known = [letters, severities, states, attackers, vectors].flat().length;
  const lists = known + [components, zones, owners].flat().length;
  const narrowed = filter.source !== "any" || crossing || asks || about !== null || among !== null;
  return text.trim() === "" && lists === 0 && !narrowed;
}

/**
 * Returns the test that a filter stands for. Every word of the text has to occur somewhere. Only
 * filters for components and zones look at what a threat is about.
 */
export function filterTest(
  filter: ThreatFilter,
  subjectOf: SubjectOf = () => undefined,
): (threat: ThreatRow) => boolean {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const passes = (list: readonly string[], value: string) =>
    list.length === 0 || list.includes(value);
  const passesOne = (list: readonly string[], values: readonly string[]) =>
    list.length === 0 || values.some((value) => list.includes(value));
  const places = filter.components.length + filter.zones.length > 0;
  const liesThere = (threat: ThreatRow) => {
    const subject = subjectOf(threat);
    return (
      subject !== undefined &&
      passes(filter.components, subject.component) &&
      (filter.zones.length === 0 || filter.zones.some((zone) => subject.zones.has(zone)))
    );
  };
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
    if (filter.source !== "any" && threat.own !== (filter.source === "people")) {
      return false;
    }
    if ((filter.crossing && !threat.crossing) || (filter.asks && !threat.asks)) {
      return false;
    }
    const listed =
      passes(filter.letters, threat.letter ?? NO_LETTER) &&
      passes(filter.severities, threat.severity) &&
      passes(filter.states, threat.state) &&
      passes(filter.owners, threat.owner) &&
      (!places || liesThere(threat)) &&
      passesOne(filter.attackers, threat.attackers) &&
      passesOne(filter.vectors, threat.vectors);
    if (!listed || words.length === 0) {
      return listed;
    }
    const text = searchedText(threat);
    return words.every((word) => text.includes(word));
  };
}

// Rows are never changed in place, so that what a search looks at is put together once for each.
const searched = new WeakMap<ThreatRow, string>();

function searchedText(threat: ThreatRow): string {
  const known = searched.get(threat);
  if (known !== undefined) {
    return known;
  }
  const { title, subjectName, category, owner, rule } = threat;
  const text = `${title} ${subjectName} ${category} ${owner} ${rule}`.toLowerCase();
  searched.set(threat, text);
  return text;
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
    rule: (a, b) => plainly(a.rule, b.rule),
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
    const { key, title } = groupOf(threat, grouping, orders);
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
  const last = ([key]: readonly [string, unknown]) => Number(key === NO_CROSSING);
  entries.push(
    ...named.sort((a, b) => last(a) - last(b) || collator.compare(a[1].title, b[1].title)),
  );
  return entries.flatMap(([key, group]): Line[] => {
    const count = group.threats.length;
    const header: Line = { kind: "group", key, title: group.title, count };
    const below = folded.has(key) ? [] : group.threats;
    return count === 0
      ? []
      : [header, ...below.map((threat): Line => ({ kind: "threat", threat }))];
  });
}

/** Key of the group of what is about no crossing. */
const NO_CROSSING = "no crossing";

function groupOf(
  threat: ThreatRow,
  grouping: Grouping,
  { rules }: Orders,
): { key: string; title: string } {
  if (grouping === "rule") {
    // A rule that the content no longer has keeps its key.
    const title = rules[threat.rule] ?? threat.rule;
    return { key: threat.rule, title: threat.own ? "Added by people" : title };
  }
  if (grouping === "crossing" && !threat.crossing) {
    return { key: NO_CROSSING, title: "Not about a crossing" };
  }
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
