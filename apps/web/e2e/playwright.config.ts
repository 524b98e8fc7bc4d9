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
    // Each worker has a server of its own, so that files which run at once do not see each other's data.
    baseURL: `http://localhost:${sandboxPort(Number(process.env['TEST_PARALLEL_INDEX'] ?? 0))}`,
    viewport: { width: 1440, height: 900 },
    // A browser that calls itself headless counts as a machine, and its clicks for nothing.
    userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    // What is seen while it moves is tried where moving is the matter; elsewhere nobody waits for it.
    contextOptions: { reducedMotion: 'reduce' },
    // Pictures of every step slow the whole by half; `--trace on` has them.
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
  // Axe sees every page in both themes already. Work on the canvas is done once more in the dark: nothing may be reachable in one
  // theme only.
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
