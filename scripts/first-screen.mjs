// How much the first screen loads: what the page names and what that needs at once, packed as it
// would travel. Parts that are loaded later do not count.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./places.mjs";
import { Stop } from "./steps.mjs";

const ALLOWED = 250_000;
const FOLDER = join(root, "ui", "dist");

/** Stops when the scripts and styles of the first screen are larger than the design allows. */
export function checkFirstScreen() {
  const page = join(FOLDER, "index.html");
  if (!existsSync(page)) {
    throw new Stop('There is no built user interface. Run "npx vite build ui" first.');
  }
  const names = readFileSync(page, "utf8").matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g);
  const sizes = [...names].map(([, name]) => gzipSync(readFileSync(join(FOLDER, name))).length);
  const size = sizes.reduce((sum, each) => sum + each, 0);
  if (sizes.length === 0 || size > ALLOWED) {
    throw new Stop(
      `The first screen loads ${kilobytes(size)} (gzip) in ${sizes.length} files; ${kilobytes(ALLOWED)} are allowed. Load later what it does not show.`,
    );
  }
  process.stdout.write(`The first screen loads ${kilobytes(size)} (gzip).\n`);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
