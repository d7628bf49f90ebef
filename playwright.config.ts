import { defineConfig } from '@playwright/test';

/** The browser and the built extension are named by `cargo xtask test`; see tests/e2e. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'build/playwright',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  // Machines that test are busy: what waits for a browser waits long enough.
  expect: { timeout: 15_000 },
  reporter: 'list',
});
