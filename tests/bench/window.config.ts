import { defineConfig } from "@playwright/test";
import journeys from "../desktop/playwright.config";

export default defineConfig(journeys, {
  testDir: ".",
  testMatch: "window.ts",
  outputDir: "../../test-results/bench-window",
  retries: 0,
  timeout: 600_000,
  reporter: [["line"]],
});
