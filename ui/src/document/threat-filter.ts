import { projectCell } from "./another-project";
import { useCell } from "./cell";

/** Stands among the letters of a filter for a category that STRIDE does not have. */
export const NO_LETTER = "other";

/** Which threats a list shows. Empty lists and `false` let everything through. */
export interface ThreatFilter {
  /** Words that the title, the subject, the category or the owner must hold. */
  readonly text: string;
  /** Letters, and `NO_LETTER`. */
  readonly letters: readonly string[];
  readonly severities: readonly string[];
  readonly states: readonly string[];
  /** Keys of attackers who can do it. */
  readonly attackers: readonly string[];
  /** Keys of attack vectors. */
  readonly vectors: readonly string[];
  /** Keys of components that the threat is about. */
  readonly components: readonly string[];
  /** Ids of zones in which the threat lies; both ends of a flow count. */
  readonly zones: readonly string[];
  /** Names of people who see to it. */
  readonly owners: readonly string[];
  /** Whether rules found them or people added them. */
  readonly source: "any" | "rules" | "people";
  /** Only threats about crossings. */
  readonly crossing: boolean;
  /** Only threats with an open question. */
  readonly asks: boolean;
  /**
   * Only threats about one subject, written as `kind:id`. Of a flow, `crossing` tells apart what is
   * about the flow itself and what is about the crossing that it makes; null lets both through.
   */
  readonly about: { readonly subject: string; readonly crossing: boolean | null } | null;
  /** Only these threats, with the words for what they have in common. */
  readonly among: { readonly words: string; readonly ids: readonly string[] } | null;
}

/** Lets every threat through. */
export const EVERY_THREAT: ThreatFilter = {
  text: "",
  letters: [],
  severities: [],
  states: [],
  attackers: [],
  vectors: [],
  components: [],
  zones: [],
  owners: [],
  source: "any",
  crossing: false,
  asks: false,
  about: null,
  among: null,
};

const filter = projectCell(EVERY_THREAT);

/** Sets the filter of the Threats workspace. */
export function setThreatFilter(next: ThreatFilter): void {
  filter.set(next);
}

/** Returns the filter of the Threats workspace, which other panes can set. */
export function useThreatFilter(): ThreatFilter {
  return useCell(filter);
}
