import { useMemo } from "react";
import { setSettings, useSettings } from "../document/project";
import type { Column } from "./lines";

/** A column that lists of threats can have. */
export interface ThreatColumn {
  readonly key: Column;
  readonly title: string;
  readonly titleHidden?: boolean;
  /** Always shown: without it, nobody knows what a row is. */
  readonly fixed?: boolean;
}

/** All columns, in their order. */
export const COLUMNS: readonly ThreatColumn[] = [
  { key: "letter", title: "Letter", titleHidden: true, fixed: true },
  { key: "title", title: "Threat", fixed: true },
  { key: "subject", title: "About" },
  { key: "exposure", title: "Exposure" },
  { key: "severity", title: "Severity" },
  { key: "state", title: "State" },
  { key: "response", title: "Response" },
  { key: "owner", title: "Owner" },
  { key: "rule", title: "Rule" },
];

/** Returns the columns that the person wants to see. */
export function useColumns(): readonly ThreatColumn[] {
  const { hiddenColumns } = useSettings();
  return useMemo(
    () => COLUMNS.filter(({ key, fixed }) => fixed || !hiddenColumns.includes(key)),
    [hiddenColumns],
  );
}

/** Shows or hides a column in all lists of threats. */
export function showColumn(key: Column, shown: boolean, hidden: readonly string[]): void {
  const others = hidden.filter((it) => it !== key);
  void setSettings({ hiddenColumns: shown ? others : [...others, key] });
}
