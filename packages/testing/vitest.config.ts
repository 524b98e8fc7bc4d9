import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Vitest leaves one core free, so two cores would run one file at a time.
const maxWorkers = availableParallelism();

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['{packages,apps}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.db.test.ts', 'apps/web/src/**/*.stories.*'],
          setupFiles: ['packages/testing/src/property-setup.ts'],
          maxWorkers,
          // Files share the modules of their worker, because loading them per file took more than half of the time.
          isolate: false,
          // Ends hanging tests. Tests of speed measure it; the default of five seconds only fails on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'database',
          include: ['{packages,apps}/**/*.db.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['packages/testing/src/global-setup.ts'],
          setupFiles: ['packages/testing/src/property-setup.ts', 'packages/testing/src/statement-audit/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // As for the unit tests. Each file has a database of its own.
          isolate: false,
          maxWorkers,
        },
      },
      'apps/web/vitest.stories.config.ts',
    ],
  },
});
