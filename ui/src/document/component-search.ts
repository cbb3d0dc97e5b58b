import type { Component } from "../backend";

/** A group of the palette with what was found in it. */
export interface Found {
  readonly group: string;
  readonly components: readonly Component[];
}

/**
 * Returns the components of the palette that match a text, by group. Every word has to occur in the
 * title, the key, an alias or the summary; titles that begin with the text come first.
 */
export function search(
  groups: readonly string[],
  components: readonly Component[],
  text: string,
): readonly Found[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const matching = components
    .filter((it) => it.palette && it.kind !== "flow" && it.kind !== "trait")
    .map((component) => ({ component, rank: rank(component, words) }))
    .filter((it) => it.rank !== null)
    .sort(
      (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.component.title.localeCompare(b.component.title),
    );
  const found = groups
    .map((group) => ({
      group,
      components: matching.filter((it) => it.component.group === group).map((it) => it.component),
    }))
    .filter((it) => it.components.length > 0);
  if (words.length === 0) {
    return found;
  }
  const best = (it: Found) => rank(it.components[0] as Component, words) ?? 9;
  return [...found].sort((a, b) => best(a) - best(b));
}

/** 0 where the title begins with the text, then title, alias and key, summary; null for no match. */
function rank(component: Component, words: readonly string[]): number | null {
  const [first] = words;
  if (first === undefined) {
    return 0;
  }
  const title = component.title.toLowerCase();
  const names = `${component.id} ${component.aliases.join(" ")}`.toLowerCase();
  const all = `${title} ${names} ${component.summary.toLowerCase()}`;
  if (!words.every((word) => all.includes(word))) {
    return null;
  }
  if (title.startsWith(first)) {
    return 0;
  }
  if (words.every((word) => title.includes(word))) {
    return 1;
  }
  return words.every((word) => `${title} ${names}`.includes(word)) ? 2 : 3;
}
