import type { Letter, ThreatRow } from "../backend";

const ORDER: readonly Letter[] = ["S", "T", "R", "I", "D", "E"];
const known = new WeakMap<readonly ThreatRow[], string>();

/** Returns the letters of the open threats among some, each once, in the order of the word. */
export function openLetters(threats: readonly ThreatRow[] | undefined): string {
  if (!threats) {
    return "";
  }
  let letters = known.get(threats);
  if (letters === undefined) {
    const open = new Set(threats.filter((it) => it.state === "open").map((it) => it.letter));
    letters = ORDER.filter((letter) => open.has(letter)).join("");
    known.set(threats, letters);
  }
  return letters;
}
