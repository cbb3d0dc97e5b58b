// What is about the open project, and begins anew when the window goes on to another.
import { type Cell, cell, useCell } from "./cell";

const openings = cell(0);
const forgetting: (() => void)[] = [];
const carrying: ((from: string, to: string) => void)[] = [];

/** Calls back when the window goes on to another project, or to none. A copy is no other project. */
export function onAnotherProject(forget: () => void): void {
  forgetting.push(forget);
}

/** Makes a watched value that begins with its first value again in each project. */
export function projectCell<T>(first: T): Cell<T> {
  const made = cell(first);
  onAnotherProject(() => made.set(first));
  return made;
}

/** Calls back with the files of both when the window goes on in a copy of the project. */
export function onCopy(carry: (from: string, to: string) => void): void {
  carrying.push(carry);
}

/** Carries what is kept by file over to a copy. */
export function carryOver(from: string, to: string): void {
  for (const carry of carrying) {
    carry(from, to);
  }
}

/** Starts over for another project. */
export function startOver(): void {
  for (const forget of forgetting) {
    forget();
  }
  openings.set(openings.get() + 1);
}

/** Returns a number that each project has for itself as long as it is open. */
export function useOpening(): number {
  return useCell(openings);
}
