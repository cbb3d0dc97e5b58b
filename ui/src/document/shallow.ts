/** Tells whether two values are the same, or are arrays or plain objects with the same parts. */
export function shallowEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) {
    return true;
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, at) => Object.is(value, other[at]));
  }
  if (isPlain(one) && isPlain(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && Object.is(one[key], other[key]))
    );
  }
  return false;
}

function isPlain(value: unknown): value is { [key: string]: unknown } {
  return (
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
