// What the small field offers for what was typed into it.
import type { CatalogueView } from "../../backend";
import { isMeant, ranked } from "../../document/component-search";
import { type Offer, offersOf } from "../../document/offers";
import { inOneLine } from "../../shared/one-line";

const MOST = 7;
const ELEMENTS = ["process", "data-store", "external-entity"];

/** One line of the field. */
export interface Wanted {
  readonly key: string;
  readonly title: string;
  readonly offer: Offer;
  /** What it is called from the beginning; null asks for its name. */
  readonly name: string | null;
}

/**
 * Returns what fits a text, the best first. Where no component is clearly meant, the text is taken
 * for the name of something that the catalogue does not know: the last lines are an element of each
 * kind that is called so.
 */
export function wantedBy(
  { groups, components }: Pick<CatalogueView, "groups" | "components">,
  text: string,
  connected: boolean,
): readonly Wanted[] {
  const offers = offersOf(components).filter((it) => !connected || isElement(it));
  const found = ranked(groups, offers, text);
  const [best] = found;
  const name = inOneLine(text).trim();
  const called = name === "" || (best && isMeant(best, text)) ? [] : calledSo(offers, name);
  const known = found
    .slice(0, MOST - called.length)
    .map((offer): Wanted => ({ key: offer.id, title: offer.title, offer, name: null }));
  return [...known, ...called];
}

function calledSo(offers: readonly Offer[], name: string): readonly Wanted[] {
  return ELEMENTS.flatMap((id) => offers.find((it) => it.id === id) ?? []).map((offer) => ({
    key: `called-${offer.id}`,
    title: `${offer.title} called “${name}”`,
    offer,
    name,
  }));
}

/** Tells whether a flow can go to it. */
export function isElement({ kind }: Offer): boolean {
  return ELEMENTS.includes(kind);
}
