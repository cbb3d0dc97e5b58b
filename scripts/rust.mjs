// The Rust tools: cargo with its parts, and the driver of the window in the tests.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, toolFolder } from "./places.mjs";
import { run, Stop } from "./steps.mjs";
import { findProgram } from "./system-packages.mjs";

const HOW_TO_GET_RUST =
  'Install Rust 1.90 or newer from https://rustup.rs (or with the package "rustup" of this system), open a new shell and start again.';

/** Makes sure that cargo is there, and with `lints` that rustfmt and clippy are. */
export function ensureRust({ lints = false } = {}) {
  if (!works(["--version"])) {
    throw new Stop(`Bulkhead is built with cargo, and there is none here. ${HOW_TO_GET_RUST}`);
  }
  for (const part of lints ? ["fmt", "clippy"] : []) {
    if (!works([part, "--version"])) {
      const name = part === "fmt" ? "rustfmt" : "clippy";
      throw new Stop(`The Rust tool ${name} is missing. Run: rustup component add ${name}`);
    }
  }
}

/** Tells whether the faster test runner is there. It is never installed for this. */
export function hasNextest() {
  return works(["nextest", "--version"]);
}

/** Returns the path of tauri-driver; it is built once and kept when there is none. */
export async function ensureTauriDriver() {
  const found = findProgram("tauri-driver");
  if (found) {
    return found;
  }
  const kept = join(toolFolder, "bin", "tauri-driver");
  if (!existsSync(kept)) {
    await run(
      "cargo",
      ["install", "tauri-driver", "--version", "^2", "--locked", "--root", toolFolder],
      {
        // The target folder of the project is for the project.
        env: { CARGO_TARGET_DIR: join(toolFolder, "target") },
      },
    );
  }
  return kept;
}

function works(args) {
  return spawnSync("cargo", args, { cwd: root, stdio: "ignore" }).status === 0;
}
