import type { About } from "../backend";

/** Where the whole model says which Kubernetes it is about. */
const VERSION = "kubernetes_version";

/** Returns the version of Kubernetes that a project states; empty when it states none. */
export function kubernetesVersion(about: About): string {
  return about.properties[VERSION]?.value ?? "";
}

/** Returns the project with another version of Kubernetes, stated by a person; empty states none. */
export function withKubernetesVersion(about: About, version: string, author: string): About {
  const { [VERSION]: _, ...others } = about.properties;
  const value = version.trim();
  return value === ""
    ? { ...about, properties: others }
    : {
        ...about,
        properties: {
          ...others,
          [VERSION]: { value, evidence: { source: "person", name: author } },
        },
      };
}
