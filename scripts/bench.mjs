// npm run bench: the benchmarks of the crates, then those of the editor in a browser.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { built, root } from "./places.mjs";
import { ensureRust } from "./rust.mjs";
import { main, run } from "./steps.mjs";
import { ensureSystemPackages, findBrowser } from "./system-packages.mjs";

main(async () => {
  ensureRust();
  const folders = readdirSync(join(root, "crates")).map((name) => join(root, "crates", name));
  for (const folder of folders.filter((it) => readdirSync(it).includes("benches"))) {
    await run("cargo", [
      "bench",
      "--locked",
      "--manifest-path",
      join(folder, "Cargo.toml"),
      "--benches",
    ]);
  }
  await ensureSystemPackages({ tests: true });
  await ensureNpmPackages();
  const here = { cwd: root };
  await run("npx", ["--no-install", "vite", "build", "ui"], here);
  await run("cargo", ["build", "--locked", "--release", "--package", "bulkhead-tests"], here);
  const config = "tests/bench/bench.config.ts";
  await run("npx", ["--no-install", "playwright", "test", "--config", config], {
    ...here,
    env: {
      BULKHEAD_PROGRAMS: dirname(built("bulkhead-bridge", "release")),
      BULKHEAD_CHROMIUM: findBrowser() ?? "",
    },
  });
});
