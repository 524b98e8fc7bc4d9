import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { PORTS } from './ports.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A whole Touchline, as `npm start` gives it, on a data folder of its own that is emptied first. */
const touchline = (name: string, port: number, env: Record<string, string> = {}) => ({
  command: `node apps/web/e2e/serve.ts ${name}`,
  cwd: root,
  url: `http://localhost:${port}/readyz`,
  timeout: 180_000,
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 } as const,
  stdout: 'pipe' as const,
  env: { PORT: String(port), ...env },
});

export default defineConfig({
  testDir: '.',
  outputDir: `${root}/test-results`,
  fullyParallel: false,
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORTS.sandbox}`,
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
  // What one does in the editor is done once more in the dark: nothing may be there in one light only.
  projects: [{ name: 'light' }, { name: 'dark', testMatch: /(arranging|clipboard|editing)\.spec\.ts/, use: { colorScheme: 'dark' } }],
  webServer: [
    touchline('sandbox', PORTS.sandbox),
    touchline('smtp', PORTS.smtp, { SMTP_URL: `smtp://127.0.0.1:${PORTS.mailServer}` }),
    touchline('below-path', PORTS.belowPath, { BASE_URL: `http://localhost:${PORTS.proxy}/sales/follow-up` }),
  ],
});
