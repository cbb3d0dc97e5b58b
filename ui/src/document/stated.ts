import type { Properties } from "../backend";

/** Returns the stated value of a property, or null when nobody stated one. */
export function stated(properties: Properties, key: string): string | null {
  return properties[key]?.value.trim() || null;
}
