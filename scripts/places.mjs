// Where things are.
import { spawnSync } from "node:child_process";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stop } from "./steps.mjs";

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where tools are kept that are built once for all clones. */
export const toolFolder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), ".cache"),
  "bulkhead",
  "tools",
);

/** Returns the path of a program that cargo built, in the target folder that cargo uses. */
export function built(name, profile) {
  const ending = process.platform === "win32" ? ".exe" : "";
  return join(targetFolder(), profile, name + ending);
}

/** Returns the folder that cargo builds into. */
export function targetFolder() {
  const asked = spawnSync("cargo", ["metadata", "--no-deps", "--format-version=1"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (asked.status !== 0) {
    throw new Stop(`Cargo could not say where it builds to:\n${asked.stderr}`);
  }
  return JSON.parse(asked.stdout).target_directory;
}
