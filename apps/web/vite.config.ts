import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '4401'}`;

export default defineConfig({
  root: import.meta.dirname,
  // The app may lie below a path. The server writes the path into the page.
  base: './',
  plugins: [react(), tailwindcss()],
  server: {
    host: '127.0.0.1',
    port: Number(process.env['WEB_PORT'] ?? 4400),
    // Exact: a plain '/t' would also take the sources of a checkout below /tmp.
    proxy: { '^/v1/': api, '^/auth/': api, '^/t/': api, '^/(healthz|readyz)$': api },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Which chunk needs which: `scripts/first-load.ts` adds them up.
    manifest: true,
    target: 'es2022',
    // The editor is its own lazily loaded route; Vite's default of 500 kB would only warn about it.
    chunkSizeWarningLimit: 900,
  },
});
