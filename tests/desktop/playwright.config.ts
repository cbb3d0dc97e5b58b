import { defineConfig } from "@playwright/test";

// Only the runner of Playwright is used here: these journeys drive the built window by WebDriver.
// One after the other, because native dialogs need the keyboard of the one display.
export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/desktop",
  forbidOnly: true,
  workers: 1,
  // The driver was seen to report "page crash or hang" once in some twenty runs, with nothing told
  // by the application. A second try that works is shown as flaky, not hidden.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
});
