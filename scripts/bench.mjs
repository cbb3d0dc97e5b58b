// npm run bench: runs the benchmarks of the crates.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";
import { ensureRust } from "./rust.mjs";
import { main, run } from "./steps.mjs";

main(async () => {
  const folders = readdirSync(join(root, "crates")).map((name) => join(root, "crates", name));
  const withBenches = folders.filter((folder) => readdirSync(folder).includes("benches"));
  if (withBenches.length === 0) {
    process.stdout.write('There are no benchmarks yet: no crate has a folder "benches".\n');
    return;
  }
  ensureRust();
  for (const folder of withBenches) {
    await run("cargo", [
      "bench",
      "--locked",
      "--manifest-path",
      join(folder, "Cargo.toml"),
      "--benches",
    ]);
  }
});
