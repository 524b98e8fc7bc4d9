import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  stories: ['../src/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  staticDirs: ['../public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // react-docgen-typescript needs the TypeScript compiler's classic API, which TypeScript 7 no longer has.
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) => ({
    ...vite,
    // The app's dev server proxies to the API. Stories bring their own data.
    server: { ...vite.server, proxy: {} },
    // All stories load together, so one chunk per story has no benefit.
    build: { ...vite.build, chunkSizeWarningLimit: 3_000 },
  }),
};

export default config;
