import type { Component, ThreatRow } from "../backend";
import { ranked } from "../document/component-search";
import { componentsOffered } from "../document/offers";

/** Returns the first few threats of which the title holds every word. */
export function threatsCalled(
  threats: ReadonlyMap<string, ThreatRow>,
  words: readonly string[],
  most: number,
): readonly ThreatRow[] {
  const found: ThreatRow[] = [];
  for (const threat of threats.values()) {
    const text = threat.title.toLowerCase();
    if (words.every((word) => text.includes(word)) && found.push(threat) === most) {
      break;
    }
  }
  return found;
}

/** Returns the components of the palette that are called so. "Add" may stand before the name. */
export function componentsCalled(
  groups: readonly string[],
  components: readonly Component[],
  words: readonly string[],
): readonly Component[] {
  const name = words[0] === "add" ? words.slice(1) : words;
  return name.length === 0 ? [] : ranked(groups, componentsOffered(components), name.join(" "));
}
