import type { Offer } from "./offers";

/** A group of the palette with what was found in it. */
export interface Found<T> {
  readonly group: string;
  readonly offers: readonly T[];
}

/** How well a name fits, the best first. */
const EXACT = 0;
const BY_ALIAS = 1;
const BEGINS = 2;
const BY_WORDS = 3;
const BY_OTHER_WORDS = 4;
const HELD = 5;
const IN_SUMMARY = 6;

/**
 * Returns what matches a text, the best first. Every word has to occur in the title, the key, an
 * alias or the summary. What is called exactly so comes first, then what begins so, then what has
 * words that begin so, in its title before its other names. Elements come before zones that match
 * equally well, and everything stays in the order of its group and its title apart from that.
 */
export function ranked<T extends Offer>(
  groups: readonly string[],
  offers: readonly T[],
  text: string,
): readonly T[] {
  const typed = wordsOf(text);
  const place = new Map(groups.map((group, at) => [group, at]));
  const order = (it: Offer) => place.get(it.group) ?? groups.length;
  return offers
    .flatMap((offer) => {
      const fit = fitOf(offer, typed);
      return fit === null ? [] : [{ offer, fit, area: typed.length > 0 && isArea(offer) ? 1 : 0 }];
    })
    .sort(
      (a, b) =>
        a.fit - b.fit ||
        a.area - b.area ||
        order(a.offer) - order(b.offer) ||
        a.offer.title.localeCompare(b.offer.title),
    )
    .map(({ offer }) => offer);
}

/** Puts what was found into its groups, the group of the best first. */
export function byGroup<T extends Offer>(found: readonly T[]): readonly Found<T>[] {
  const groups = new Map<string, T[]>();
  for (const offer of found) {
    const group = groups.get(offer.group) ?? [];
    group.push(offer);
    groups.set(offer.group, group);
  }
  return [...groups].map(([group, offers]) => ({ group, offers }));
}

/** Tells whether a text is the name of an offer or how that name begins. */
export function isMeant(offer: Offer, text: string): boolean {
  return (fitOf(offer, wordsOf(text)) ?? IN_SUMMARY) <= BEGINS;
}

/** Returns how well an offer fits what was typed; null where it does not. */
function fitOf(offer: Offer, typed: readonly string[]): number | null {
  const title = wordsOf(offer.title).join(" ");
  const text = typed.join(" ");
  const names = [offer.id, ...offer.aliases].map((it) => wordsOf(it).join(" "));
  const all = [title, ...names].join(" ");
  if (!typed.every((word) => `${all} ${offer.summary.toLowerCase()}`.includes(word))) {
    return null;
  }
  if (title === text || typed.length === 0) {
    return EXACT;
  }
  // One is more often after something that data flows through than after an area around it, so that
  // an area which is not called exactly so counts like what has such words.
  if (!isArea(offer) && names.includes(text)) {
    return BY_ALIAS;
  }
  if (!isArea(offer) && title.startsWith(text)) {
    return BEGINS;
  }
  if (typed.every((word) => beginsAWord(title, word))) {
    return BY_WORDS;
  }
  if (typed.every((word) => beginsAWord(all, word))) {
    return BY_OTHER_WORDS;
  }
  return typed.every((word) => all.includes(word)) ? HELD : IN_SUMMARY;
}

function isArea({ kind }: Offer): boolean {
  return kind === "zone" || kind === "line";
}

function beginsAWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) {
      return true;
    }
  }
  return false;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}
