// The npm packages of the window and of its tests, as package-lock.json names them.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";
import { run, Stop } from "./steps.mjs";

const OLDEST_NODE = [20, 19];

/** Installs the packages when there are none or the lock file is newer than they are. */
export async function ensureNpmPackages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Stop(
      `Bulkhead needs Node ${OLDEST_NODE.join(".")} or newer, and this is ${process.versions.node}. Install a newer one and start again.`,
    );
  }
  const installed = join(root, "node_modules", ".package-lock.json");
  const wanted = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) {
    process.stdout.write("All npm packages are there.\n");
    return;
  }
  // No package here needs a script at its installation, and the tests bring no browser along.
  await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: root });
}
