import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { sandboxPort, WORKERS } from './ports.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  testDir: '.',
  outputDir: `${root}/test-results`,
  fullyParallel: false,
  workers: WORKERS,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // Each worker has a separate server, so that parallel files do not see each other's data.
    baseURL: `http://localhost:${sandboxPort(Number(process.env['TEST_PARALLEL_INDEX'] ?? 0))}`,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    // A browser that identifies as headless is classified as a bot, and its clicks do not count.
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    // Animations are tested only where motion matters. Elsewhere they are off, to save time.
    contextOptions: { reducedMotion: 'reduce' },
    // Screenshots of every step make the run 50 % slower. `--trace on` enables them.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env['TOUCHLINE_CHROMIUM'] ? { executablePath: process.env['TOUCHLINE_CHROMIUM'] } : {}),
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
  },
  // Axe already scans every page in both themes. The canvas tests run again in dark mode, to find controls that work in one theme only.
  projects: [{ name: 'light' }, { name: 'dark', testMatch: 'arranging.spec.ts', use: { colorScheme: 'dark' } }],
  webServer: {
    command: 'node apps/web/e2e/serve.ts',
    cwd: root,
    wait: { stdout: /All servers are ready/ },
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
});
