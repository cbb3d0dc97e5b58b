/**
 * Returns a fresh value in which every part that is the same as in the old one is the old object,
 * so that whoever shows only that part has nothing to do. Values are what JSON can hold.
 */
export function reuse<T>(old: T | undefined, fresh: T): T {
  if (Object.is(old, fresh) || !isObject(old) || !isObject(fresh)) {
    return fresh;
  }
  if (Array.isArray(old) !== Array.isArray(fresh)) {
    return fresh;
  }
  const keys = Object.keys(fresh);
  const parts = keys.map((key) => [key, reuse(old[key], fresh[key])] as const);
  const same =
    keys.length === Object.keys(old).length &&
    parts.every(([key, part]) => Object.hasOwn(old, key) && Object.is(part, old[key]));
  if (same) {
    return old;
  }
  const made = Array.isArray(fresh) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  return made as T;
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
