import { defineConfig } from "@playwright/test";

// Debian's Chromium; nothing is downloaded. It must not call home while pages are tested.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/browser",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // On a machine that is busy with something else, a hand of the journeys may be too fast for the page
  // once in a thousand times. A second try that works is shown as flaky, not hidden.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    launchOptions: {
      executablePath: process.env.BULKHEAD_CHROMIUM || "/usr/bin/chromium",
      args,
    },
    viewport: { width: 1280, height: 800 },
    // The window opens at once in the tests; what moves would only make them wait.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
