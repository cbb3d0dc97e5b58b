import type { ThreatRow } from "../backend";

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
