import { createServer } from 'node:net';

/** Whether nothing listens on the port yet. */
export function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** The first free port from `preferred` on; tries 50. */
export async function freePort(preferred: number, host: string): Promise<number> {
  for (let port = preferred; port < preferred + 50; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`Ports ${preferred} to ${preferred + 49} are all taken. Set PORT to a free one.`);
}
