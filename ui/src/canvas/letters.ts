import type { ItemId, Letter, ThreatRow } from "../backend";
import { itemKey } from "../document/item";
import { useDocumentPart } from "../document/store";

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

/** Returns the letters of the open threats about an item. */
export function useOpenLetters(item: ItemId): string {
  const key = itemKey(item);
  return useDocumentPart((document) => openLetters(document.threatsBySubject.get(key))) ?? "";
}

/** Returns what a name says about the letters of open threats, behind everything else. */
export function spokenLetters(letters: string): string {
  return letters === "" ? "" : `, open threats ${[...letters].join(" ")}`;
}
