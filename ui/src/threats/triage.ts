import type { Response } from "../backend";

/** The key that chooses each response while triaging from the keyboard. */
const KEYS: { readonly [response in Response]: string | null } = {
  mitigate: "M",
  accept: "A",
  transfer: "T",
  eliminate: "E",
  "not-applicable": "N",
  "needs-investigation": "I",
  reopen: null,
};

/** Returns the key of a response. */
export function keyOf(response: Response): string | null {
  return KEYS[response];
}

/** Returns the response that a pressed key chooses, among those that are offered. */
export function responseFor(key: string, offered: readonly Response[]): Response | null {
  return offered.find((response) => KEYS[response] === key.toUpperCase()) ?? null;
}

/** A piece of a sentence; values are shown in mono. */
export interface Piece {
  readonly text: string;
  readonly value: boolean;
}

/** Cuts a sentence so that the values of its facts stand alone. */
export function pieces(
  sentence: string,
  facts: readonly { readonly sentence: string; readonly value: string | null }[],
): Piece[] {
  const cuts: { start: number; end: number }[] = [];
  for (const fact of facts) {
    const at = sentence.indexOf(fact.sentence);
    if (fact.value === null || fact.value === "" || at < 0) {
      continue;
    }
    const within = fact.sentence.lastIndexOf(fact.value);
    if (within >= 0) {
      cuts.push({ start: at + within, end: at + within + fact.value.length });
    }
  }
  cuts.sort((a, b) => a.start - b.start);
  const result: Piece[] = [];
  let done = 0;
  for (const { start, end } of cuts) {
    if (start < done) {
      continue;
    }
    result.push({ text: sentence.slice(done, start), value: false });
    result.push({ text: sentence.slice(start, end), value: true });
    done = end;
  }
  result.push({ text: sentence.slice(done), value: false });
  return result.filter(({ text }) => text !== "");
}
