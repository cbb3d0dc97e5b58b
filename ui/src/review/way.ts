import type { PassedBoundary } from "../backend";

/**
 * Says over which boundaries a flow goes, in their order: "leaves A, B, enters C". What is passed
 * in the same way one after the other shares its verb.
 */
export function wayWords(passed: readonly PassedBoundary[]): string {
  return passed
    .map(({ direction, name }, at) =>
      passed[at - 1]?.direction === direction ? name : `${direction} ${name}`,
    )
    .join(", ");
}
