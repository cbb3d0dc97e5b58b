// node scripts/screenshots.mjs FOLDER: pictures of every screen, light and dark, at two sizes, for
// people to look at. They come from the real core behind a browser.
import { resolve } from "node:path";
import { built, root } from "./places.mjs";
import { main, run, Stop } from "./steps.mjs";
import { findBrowser } from "./system-packages.mjs";

main(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    throw new Stop("Say where the pictures go: node scripts/screenshots.mjs FOLDER");
  }
  await run("npm", ["run", "--silent", "build:ui"], { cwd: root });
  await run("cargo", ["build", "--locked", "-p", "bulkhead-tests", "--bins"], { cwd: root });
  const config = "tests/browser/pictures.config.ts";
  await run("npx", ["--no-install", "playwright", "test", "--config", config], {
    cwd: root,
    env: {
      BULKHEAD_PICTURES: resolve(process.env.INIT_CWD ?? ".", folder),
      BULKHEAD_PROGRAMS: resolve(built("bulkhead-bridge", "debug"), ".."),
      BULKHEAD_CHROMIUM: findBrowser() ?? "",
    },
  });
});
