import { useEffect, useState } from "react";

/** A value that the core answers. The last value stays while a newer one is on its way. */
export interface Fresh<T> {
  readonly value: T | undefined;
  /** What went wrong with the last question, when something did. */
  readonly failure: unknown;
}

interface Asked<T> {
  readonly load: () => Promise<T>;
  readonly value: T | undefined;
  readonly failure: unknown;
}

interface Answer {
  readonly key: object;
  readonly promise: Promise<unknown>;
}

// Several places that ask the same for the same state of the document share one answer.
const answers = new WeakMap<() => Promise<unknown>, Answer>();

function ask<T>(load: () => Promise<T>, key: object): Promise<T> {
  const known = answers.get(load);
  if (known?.key === key) {
    return known.promise as Promise<T>;
  }
  const promise = load();
  answers.set(load, { key, promise });
  return promise;
}

/** Asks the core, and asks again whenever `key` is another object. `load` has to be stable. */
export function useFresh<T>(load: () => Promise<T>, key: object): Fresh<T> {
  const [asked, setAsked] = useState<Asked<T>>({ load, value: undefined, failure: undefined });
  useEffect(() => {
    let current = true;
    ask(load, key).then(
      (value) => current && setAsked({ load, value, failure: undefined }),
      (failure: unknown) =>
        current &&
        setAsked((old) => ({
          load,
          value: old.load === load ? old.value : undefined,
          failure: failure ?? "unknown",
        })),
    );
    return () => {
      current = false;
    };
  }, [load, key]);
  return asked.load === load ? asked : { value: undefined, failure: undefined };
}
