import { defineConfig } from "@playwright/test";
import journeys from "../browser/playwright.config";

// Nothing runs beside a measurement, and nothing is recorded during one.
export default defineConfig(journeys, {
  testDir: ".",
  testMatch: "editor.ts",
  outputDir: "../../test-results/bench",
  fullyParallel: false,
  workers: 1,
  timeout: 600_000,
  reporter: [["line"]],
  use: {
    actionTimeout: 30_000,
    viewport: { width: 1600, height: 1000 },
    trace: "off",
    screenshot: "off",
  },
});
