// The steps that `npm run check` and `npm test` are made of, in an order that fails early: what
// takes seconds comes before what takes minutes.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { counted } from "./counts.mjs";
import { ensureNpmPackages } from "./npm-packages.mjs";
import { built, root } from "./places.mjs";
import { ensureRust, ensureTauriDriver, hasNextest } from "./rust.mjs";
import { inOrder, printTable, run } from "./steps.mjs";
import { ensureSystemPackages, findBrowser } from "./system-packages.mjs";

/** Installs what is missing. */
export function prepare({ tests }) {
  return [
    {
      title: "System packages",
      work: async () => {
        ensureRust({ lints: true });
        await ensureSystemPackages({ tests });
      },
    },
    { title: "npm packages", work: ensureNpmPackages },
  ];
}

/** Checks everything that needs no build. */
export const quickLints = [
  { title: "Rust format", work: () => cargo("fmt", "--all", "--check") },
  {
    title: "TypeScript format and lints (Biome)",
    work: () => bin("biome", "check", "ui", "tests", "scripts"),
  },
  {
    title: "TypeScript types (tsc)",
    work: async () => {
      await bin("tsc", "-p", "ui");
      await bin("tsc", "-p", "tests");
    },
  },
];

/** The window is part of the application, so it is built before any Rust that embeds it. */
export const userInterface = [
  { title: "User interface (Vite)", work: () => bin("vite", "build", "ui") },
];

/** Checks Rust, which takes a compilation. */
export const rustLints = [
  {
    title: "Rust lints (clippy)",
    work: () =>
      cargo("clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"),
  },
];

/** Runs every test. */
export const tests = [
  {
    title: "User interface tests (Vitest)",
    work: () => counted("vitest", "npx", ["--no-install", "vitest", "run", "--root", "ui"]),
  },
  {
    title: "Programs",
    work: () => cargo("build", "--locked", "--workspace", "--bins"),
  },
  {
    title: "Rust tests",
    work: () => {
      const env = { BULKHEAD_CLI: built("bulkhead", "debug") };
      return hasNextest()
        ? counted(
            "nextest",
            "cargo",
            ["nextest", "run", "--locked", "--workspace", "--no-fail-fast"],
            env,
          )
        : counted("cargo", "cargo", ["test", "--locked", "--workspace", "--no-fail-fast"], env);
    },
  },
  {
    title: "Journeys in a browser (Playwright)",
    work: () => playwright("tests/browser/playwright.config.ts", {}),
  },
  {
    title: "Journeys in the built window (WebDriver)",
    work: async () => {
      if (process.platform !== "linux") {
        process.stdout.write("Skipped: the window is driven on Linux only.\n");
        return;
      }
      return playwright("tests/desktop/playwright.config.ts", {
        BULKHEAD_DRIVER: await ensureTauriDriver(),
      });
    },
  },
];

/** Does the steps, prints the table and the closing line, and returns the exit code. */
export async function carryOut(steps) {
  const lines = await inOrder(steps);
  printTable(lines);
  const sum = (key) => lines.reduce((total, line) => total + (line.counts?.[key] ?? 0), 0);
  const broken = lines.find((line) => line.error);
  if (broken) {
    process.stdout.write(`\nStopped at "${broken.title}": ${broken.error.message}\n`);
  }
  if (lines.some((line) => line.counts)) {
    // A step without tests of its own that failed counts as one failure.
    const failed = sum("failed") + (broken && !broken.counts?.failed ? 1 : 0);
    process.stdout.write(`\n${sum("passed")} passed, ${failed} failed\n`);
  }
  return broken ? 1 : 0;
}

async function cargo(...args) {
  await run("cargo", args, { cwd: root });
}

async function bin(name, ...args) {
  await run("npx", ["--no-install", name, ...args], { cwd: root });
}

async function playwright(config, env) {
  if (!existsSync(join(root, config))) {
    throw new Error(`${config} is missing.`);
  }
  return counted("playwright", "npx", ["--no-install", "playwright", "test", "--config", config], {
    BULKHEAD_PROGRAMS: join(built("bulkhead", "debug"), ".."),
    BULKHEAD_CHROMIUM: findBrowser() ?? "",
    ...env,
  });
}
