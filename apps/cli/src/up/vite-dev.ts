import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.ts';
import { withoutExitHooks } from './without-exit-hooks.ts';

const web = join(root, 'apps', 'web');

/** The parts of Vite's own types that are used here; Vite belongs to the web app, not to us. */
interface Vite {
  createServer(config: object): Promise<{ listen(): Promise<unknown>; close(): Promise<void> }>;
}

/** Serves the web app with hot reload and passes the API's paths on. Returns what stops it. */
export async function viteDev(options: { port: number; host: string; apiPort: number }): Promise<() => Promise<void>> {
  process.env['API_PORT'] = String(options.apiPort);
  const entry = createRequire(join(web, 'package.json')).resolve('vite');
  const vite = (await import(pathToFileURL(entry).href)) as Vite;
  const server = await withoutExitHooks(() =>
    vite.createServer({
      root: web,
      configFile: join(web, 'vite.config.ts'),
      server: { port: options.port, host: options.host, strictPort: true },
    }),
  );
  await server.listen();
  return () => server.close();
}
