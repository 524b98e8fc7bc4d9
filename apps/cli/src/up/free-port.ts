import { createServer } from 'node:net';

/** Why a port cannot be listened on, as a system error code; null when it can. */
function refusal(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/** Error and remedy for an unusable listen address; null when it can be used. */
export async function portProblem(port: number, host: string): Promise<string | null> {
  const code = await refusal(port, host);
  switch (code) {
    case null:
      return null;
    case 'EADDRINUSE':
      return `Port ${port} is taken on ${host}. Set PORT to a free one.`;
    case 'EACCES':
      return `This user may not use port ${port}. Set PORT to a number above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST is "${host}", which is not an address of this machine. Set it to one, such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Cannot listen on port ${port} of ${host}: ${code}. Check PORT and HOST.`;
  }
}

/**
 * The first free port from `preferred` on; tries 50.
 *
 * @throws Error with a remedy when none is free, or when the host is not an address of this machine
 */
export async function freePort(preferred: number, host: string): Promise<number> {
  for (let port = preferred; port < preferred + 50; port += 1) {
    const code = await refusal(port, host);
    if (code === null) return port;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw new Error((await portProblem(port, host)) ?? code);
  }
  throw new Error(`Ports ${preferred} to ${preferred + 49} are all taken. Set PORT to a free one.`);
}
