// npm run torture: everything that may happen to a project file, as often as a night allows.
import { root } from "./places.mjs";
import { ensureRust } from "./rust.mjs";
import { main, run } from "./steps.mjs";

// What is set already wins, for a longer night or a single seed.
const env = {
  BULKHEAD_TORTURE_KILLS: "2000",
  BULKHEAD_TORTURE_ROUNDS: "50",
  BULKHEAD_TORTURE_STRIDE: "1",
  BULKHEAD_TORTURE_SEED: String(Math.floor(Date.now() / 1000)),
  ...process.env,
};

main(async () => {
  ensureRust();
  process.stdout.write(`Seed: BULKHEAD_TORTURE_SEED=${env.BULKHEAD_TORTURE_SEED}\n`);
  const cargo = (...args) => run("cargo", args, { cwd: root, env });
  const shown = ["--nocapture", "--test-threads=2"];
  await cargo("test", "--locked", "--release", "-p", "bulkhead-torture", "--", ...shown);
  const damage = ["tests::damage::", "tests::recover::", "--include-ignored"];
  await cargo(
    "test",
    "--locked",
    "--release",
    "-p",
    "bulkhead-store",
    "--lib",
    "--",
    ...damage,
    ...shown,
  );
});
