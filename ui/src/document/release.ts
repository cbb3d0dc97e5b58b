import type { About, Property, PropertyValue } from "../backend";
import { componentOf } from "./catalogue";

/** Where the whole model says which Kubernetes it is about. */
const VERSION = "kubernetes_version";
/** The component whose properties are stated about the whole model. */
const OF_THE_WHOLE = "kubernetes/cluster";

/** Returns the version of Kubernetes that a project states; empty when it states none. */
export function kubernetesVersion(about: About): string {
  return about.properties[VERSION]?.value ?? "";
}

/** Returns the project with another version of Kubernetes, stated by a person; empty states none. */
export function withKubernetesVersion(about: About, version: string, author: string): About {
  return withProperty(about, VERSION, version.trim() || null, author);
}

/** Returns the project with something else stated about the whole by a person; null states nothing. */
export function withProperty(
  about: About,
  key: string,
  value: string | null,
  author: string,
): About {
  const { [key]: _, ...others } = about.properties;
  if (value === null) {
    return { ...about, properties: others };
  }
  const stated: PropertyValue = { value, evidence: { source: "person", name: author } };
  return { ...about, properties: { ...others, [key]: stated } };
}

/** Returns what is stated about the whole besides the version, which has a field of its own. */
export function propertiesOfTheWhole(about: About): About["properties"] {
  const { [VERSION]: _, ...others } = about.properties;
  return others;
}

/** Returns what can be stated about the whole besides the version; nothing before it is a cluster. */
export function schemaOfTheWhole(about: About): readonly Property[] {
  const known = componentOf(OF_THE_WHOLE)?.properties ?? [];
  const isCluster = Object.keys(about.properties).length > 0;
  return isCluster ? known.filter(({ key }) => key !== VERSION) : [];
}
