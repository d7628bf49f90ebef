import { defineConfig } from '@playwright/test';

/** The browser and the built extension are named by `cargo xtask test`; see tests/e2e. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'build/playwright',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  reporter: 'list',
});
