import type { StorybookConfig } from '@storybook/react-vite';

const config: StorybookConfig = {
  stories: ['../src/**/*.stories.tsx'],
  addons: ['@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  staticDirs: ['../public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The other docgen needs the TypeScript compiler's classic API, which TypeScript 7 no longer has.
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) => ({
    ...vite,
    // The app's own server speaks to the API; stories bring their data along.
    server: { ...vite.server, proxy: {} },
    // Stories sit beside what they show and are loaded together, so one chunk per story would gain nothing.
    build: { ...vite.build, chunkSizeWarningLimit: 3_000 },
  }),
};

export default config;
