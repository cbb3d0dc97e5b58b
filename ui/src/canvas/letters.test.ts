import { expect, it } from "vitest";
import type { ThreatRow } from "../backend";
import { openLetters, spokenLetters } from "./letters";

const row = (letter: string | null, state: string) => ({ letter, state }) as ThreatRow;

it("tells each letter of what is open once, in the order of the word", () => {
  const rows = [row("E", "open"), row("S", "open"), row("E", "open"), row("T", "decided")];
  expect(openLetters([...rows, row(null, "open")])).toBe("SE");
  expect(openLetters(undefined)).toBe("");
});

it("says letters behind a name, and nothing where there are none", () => {
  expect(spokenLetters("SE")).toBe(", open threats S E");
  expect(spokenLetters("")).toBe("");
});
