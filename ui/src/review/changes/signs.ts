import type { ComparisonMark } from "../../backend";

/** How a difference is drawn: a letter in a shape of its own, so that the hue says nothing alone. */
export interface Sign {
  readonly letter: string;
  readonly look: "added" | "removed" | "changed" | "open" | "answered";
}

const SIGNS: Readonly<Record<ComparisonMark, Sign>> = {
  added: { letter: "+", look: "added" },
  removed: { letter: "−", look: "removed" },
  changed: { letter: "~", look: "changed" },
  moved: { letter: "~", look: "changed" },
  new: { letter: "+", look: "added" },
  gone: { letter: "−", look: "removed" },
  reopened: { letter: "!", look: "open" },
  decided: { letter: "✓", look: "answered" },
  controlled: { letter: "✓", look: "answered" },
};

/** Returns how a difference is drawn. */
export function signOf(mark: ComparisonMark): Sign {
  return SIGNS[mark];
}
