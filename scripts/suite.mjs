// The steps that `npm run check` and `npm test` are made of, in an order that fails early: what
// takes seconds comes before what takes minutes.
import { dirname } from "node:path";
import { counted } from "./counts.mjs";
import { checkFirstScreen } from "./first-screen.mjs";
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
    work: () => bin("biome", "check", "--error-on-warnings", "ui", "tests", "scripts"),
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
  { title: "Size of the first screen", work: checkFirstScreen },
];

/** Checks Rust, which takes a compilation. */
export const rustLints = [
  {
    title: "Rust lints (clippy)",
    work: () =>
      cargo("clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"),
  },
];

/** Tests what of the user interface needs no browser. */
export const uiTests = [
  {
    title: "User interface tests (Vitest)",
    work: () => counted("vitest", "npx", ["--no-install", "vitest", "run", "--root", "ui"]),
  },
];

/** Builds the programs and tests what needs no window. */
export const rustTests = [
  {
    title: "Programs",
    work: () => cargo("build", "--locked", "--workspace", "--bins"),
  },
  {
    title: "Rust tests",
    work: () => {
      const [runner, start] = hasNextest() ? ["nextest", ["nextest", "run"]] : ["cargo", ["test"]];
      const args = [...start, "--locked", "--workspace", "--no-fail-fast"];
      return counted(runner, "cargo", args, { BULKHEAD_CLI: built("bulkhead", "debug") });
    },
  },
];

/** Goes through the main job as a person does, in a browser and in the built window. */
export const journeys = [
  {
    title: "Journeys in a browser (Playwright)",
    work: () => playwright([], "tests/browser/playwright.config.ts"),
  },
  {
    title: "Journeys in the built window (WebDriver)",
    work: async () => {
      if (process.platform !== "linux") {
        process.stdout.write("Skipped: the window is driven on Linux only.\n");
        return undefined;
      }
      // A display of its own: nothing pops up, and nobody else's keys get in between.
      const display = ["xvfb-run", "-a", "--server-args=-screen 0 1600x1000x24"];
      const env = { BULKHEAD_DRIVER: await ensureTauriDriver() };
      return playwright(display, "tests/desktop/playwright.config.ts", env);
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

function playwright(before, config, env = {}) {
  const playwright = ["npx", "--no-install", "playwright", "test", "--config", config];
  const [command, ...args] = [...before, ...playwright];
  return counted("playwright", command, args, {
    BULKHEAD_PROGRAMS: dirname(built("bulkhead", "debug")),
    BULKHEAD_CHROMIUM: findBrowser() ?? "",
    ...env,
  });
}
