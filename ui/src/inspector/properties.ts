import type { Element, Evidence, Property, PropertyValue } from "../backend";

/** Stated properties by key; a key that is missing is not stated. */
export type Properties = Element["properties"];

/** What a property field shows for one item, or for several at once. */
export type Stated =
  | { readonly kind: "nothing" }
  | { readonly kind: "value"; readonly stated: PropertyValue }
  /** Several items state different things, or only some of them state something. */
  | { readonly kind: "mixed" };

/** A property as the inspector lists it. */
export interface PropertyLine {
  readonly property: Property;
  readonly stated: Stated;
}

/** What a component has that nothing describes. */
export const NO_PROPERTIES: readonly Property[] = [];

/** Lists hold at most this many properties before a search field helps. */
export const SEARCH_FROM = 13;

/** Returns what the schemas of all items have in common, in the order of the first one. */
export function commonSchema(schemas: readonly (readonly Property[])[]): readonly Property[] {
  const [first = [], ...others] = schemas;
  return others.length === 0
    ? first
    : first.filter((property) =>
        others.every((schema) =>
          schema.some(
            (other) =>
              other.key === property.key &&
              other.valueType === property.valueType &&
              other.choices.join("\n") === property.choices.join("\n"),
          ),
        ),
      );
}

/** Returns what the items state about a property. */
export function statedBy(items: readonly Properties[], key: string): Stated {
  const values = items.map((properties) => properties[key]);
  const [first] = values;
  if (values.every((stated) => stated === undefined)) {
    return { kind: "nothing" };
  }
  const same = values.every((stated) => stated !== undefined && stated.value === first?.value);
  return same && first !== undefined ? { kind: "value", stated: first } : { kind: "mixed" };
}

/** Tells whether two fields show the same. */
export function sameStated(one: Stated, other: Stated): boolean {
  return one.kind === "value" && other.kind === "value"
    ? one.stated === other.stated
    : one.kind === other.kind;
}

/**
 * Returns the keys in the order of the list: what is stated first, the rest as the component has
 * it, and at the end what is stated although the component does not know it.
 */
export function orderOfKeys(schema: readonly Property[], items: readonly Properties[]): string[] {
  const known = schema.map(({ key }) => key);
  const nothing = (key: string) => statedBy(items, key).kind === "nothing";
  const [only] = items;
  const unknown = Object.keys(items.length === 1 && only ? only : {}).filter(
    (key) => !known.includes(key),
  );
  return [...known.filter((key) => !nothing(key)), ...known.filter(nothing), ...unknown];
}

/** Returns a property by its key; one that the component does not know is a plain text. */
export function propertyOf(schema: readonly Property[], key: string): Property {
  return (
    schema.find((property) => property.key === key) ?? {
      key,
      title: key.replaceAll("_", " "),
      valueType: "text",
      choices: [],
      default: null,
      defaultSince: null,
      setBy: null,
      checks: [],
      note: null,
      versionNote: null,
    }
  );
}

/** Tells whether all words of a search occur in what a property shows. */
export function isFound({ property, stated }: PropertyLine, search: string): boolean {
  const value = stated.kind === "value" ? stated.stated.value : "not stated";
  const { title, key, setBy, checks } = property;
  const heap = [title, key, setBy ?? "", ...checks, value].join(" ").toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => heap.includes(word));
}

/** Returns the words for where a value came from. */
export function evidenceWords(evidence: Evidence): string {
  switch (evidence.source) {
    case "person":
      return evidence.name === "" ? "stated" : `stated by ${evidence.name}`;
    case "referenceModel":
      return "assumed by the reference model";
    case "file":
      return `${evidence.path}:${evidence.line}`;
  }
}

/** Returns a value in the words of the field: yes and no for a bool, the value itself otherwise. */
export function valueWords(property: Property, value: string): string {
  if (property.valueType !== "bool") {
    return value;
  }
  return value === "true" ? "Yes" : value === "false" ? "No" : value;
}

/** Returns the line below a field that nobody stated: its default and what sets it. */
export function helpWords(property: Property): string {
  const since = property.defaultSince === null ? "" : ` since ${property.defaultSince}`;
  const standard =
    property.default === null ? "" : `Default ${valueWords(property, property.default)}${since}`;
  return [standard, property.setBy ?? ""].filter(Boolean).join(" · ");
}

/**
 * Returns a text in pieces, in turn one that may break anywhere between words and one word that the
 * browser would break, such as a flag.
 */
export function unbroken(text: string): readonly string[] {
  return text.split(/(?<=^|\s)(\S*[-/?–—…|]\S+)(?=\s|$)/u);
}
