import { defineConfig } from "@playwright/test";
import journeys from "./playwright.config";

// Pictures are for people; nothing is compared, so they are no part of the tests.
export default defineConfig(journeys, {
  testMatch: "pictures.ts",
  timeout: 60_000,
  outputDir: "../../test-results/pictures",
});
