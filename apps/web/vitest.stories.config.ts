import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import app from './vite.config.ts';

const chromium = process.env['TOUCHLINE_CHROMIUM'];

/** Every story is a test: it renders, its play function runs, and axe finds nothing in either theme. */
// Without the app's own server settings: no story may reach an API that happens to run.
export default mergeConfig(
  { ...app, server: {} },
  defineConfig({
    plugins: [storybookTest({ configDir: `${import.meta.dirname}/.storybook`, initialGlobals: { bothThemes: true } })],
    // A dependency of a new story would be missing in the cache of the last run. Vite would find it in the middle of this run and
    // reload the page under a running test. Bundling them again takes less than two seconds.
    optimizeDeps: { force: true },
    test: {
      name: 'stories',
      testTimeout: 30_000,
      // A page per core. Vitest leaves one core free, which on two cores shows one story after the other.
      maxWorkers: availableParallelism(),
      // Files share the page of their worker and the modules in it. Loading both per file took a quarter of the time.
      isolate: false,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            ...(chromium ? { executablePath: chromium } : {}),
            args: [
              '--no-sandbox',
              '--disable-gpu',
              '--disable-quic',
              '--no-first-run',
              '--disable-background-networking',
              '--disable-component-update',
              '--disable-sync',
            ],
          },
          // Colors are compared the moment the theme changes. With motion on, they would be read halfway.
          contextOptions: { reducedMotion: 'reduce' },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }),
);
