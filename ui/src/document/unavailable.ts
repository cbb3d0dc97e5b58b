import { useEffect, useMemo } from "react";
import { type About, backend, type Component, type Properties, type Unavailable } from "../backend";
import { useFresh } from "../shared/useFresh";
import { projectCell } from "./another-project";
import { useDocumentPart } from "./store";

const NONE: readonly Unavailable[] = [];

/** What the core answered last, so that nothing has to go again from what opens later. */
const answered = projectCell<{
  readonly about: About;
  readonly value: readonly Unavailable[];
} | null>(null);

/** Returns what the version of Kubernetes of the project does not have. The core decides. */
export function useUnavailable(): readonly Unavailable[] {
  const about = useDocumentPart((document) => document.about);
  const { value } = useFresh(backend.unavailable, about);
  const before = answered.get();
  useEffect(() => {
    if (value) {
      answered.set({ about, value });
    }
  }, [about, value]);
  return value ?? (before?.about === about ? before.value : NONE);
}

/** A component without what the version of the project does not have, and what is told about that. */
export interface Available {
  readonly ports: Component["ports"];
  readonly properties: Component["properties"];
  /** What took the place of what is left out, each sentence once. */
  readonly notes: readonly string[];
}

/** Leaves out what a version does not have. What somebody stated stays, so that it can be seen. */
export function available(
  component: Component | undefined,
  unavailable: readonly Unavailable[],
  stated: Properties,
): Available {
  const mine = unavailable.filter((it) => it.component === component?.id);
  const out = mine.filter((it) => !(it.property in stated));
  if (mine.length === 0 && component) {
    const { ports, properties } = component;
    return { ports, properties, notes: [] };
  }
  const ports = component?.ports ?? [];
  const properties = component?.properties ?? [];
  return {
    ports: ports.filter(({ port }) => !out.some((it) => it.port === port)),
    properties: properties.filter(({ key }) => !out.some((it) => it.property === key)),
    notes: [...new Set(mine.map(({ note }) => note).filter((note) => note !== ""))],
  };
}

/** Returns a component as the version of the project has it. */
export function useAvailable(component: Component | undefined, stated: Properties): Available {
  const unavailable = useUnavailable();
  return useMemo(() => available(component, unavailable, stated), [component, unavailable, stated]);
}
