// npm run bench: the benchmarks of the crates, then those of the editor in a browser and in the
// built window.
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { built, root } from "./places.mjs";
import { ensureRust, ensureTauriDriver } from "./rust.mjs";
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
  const programs = ["--package", "bulkhead-tests", "--package", "bulkhead-app"];
  await run("cargo", ["build", "--locked", "--release", "--bins", ...programs], here);
  const env = {
    BULKHEAD_PROGRAMS: dirname(built("bulkhead-bridge", "release")),
    BULKHEAD_CHROMIUM: findBrowser() ?? "",
  };
  const playwright = ["--no-install", "playwright", "test", "--config"];
  await run("npx", [...playwright, "tests/bench/bench.config.ts"], { ...here, env });
  if (process.platform === "linux") {
    const display = ["-a", "--server-args=-screen 0 1600x1000x24", "npx", ...playwright];
    await run("xvfb-run", [...display, "tests/bench/window.config.ts"], {
      ...here,
      env: { ...env, BULKHEAD_DRIVER: await ensureTauriDriver() },
    });
  }
});
