import type { IconName } from "./Icon";

/** The symbol of each kind of component. */
export const COMPONENT_ICONS = {
  "external-entity": "externalEntity",
  process: "process",
  "data-store": "dataStore",
  zone: "zone",
  line: "line",
  flow: "flow",
  trait: "process",
} as const satisfies { readonly [kind: string]: IconName };
