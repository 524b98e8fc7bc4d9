import { type AddressInfo, createServer, createConnection, type Socket } from 'node:net';

/** A connection to a server that a test can cut, silence and restore. */
export interface TcpProxy {
  /** The URL of the server through the proxy. */
  readonly url: string;
  /** Closes all connections and refuses new ones. */
  readonly cut: () => Promise<void>;
  /**
   * Drops all data, including connection closes, like a lost network, so that neither side gets an error. New connections wait. Open connections
   * are lost when the proxy is restored.
   */
  readonly silence: () => void;
  readonly mend: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Starts a proxy that a test can cut, stall and restore, on a free port. */
export async function startTcpProxy(target: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let silent = false;
  const server = createServer((incoming) => {
    sockets.add(incoming);
    incoming.on('error', () => undefined);
    incoming.on('close', () => sockets.delete(incoming));
    if (silent) return;
    const outgoing = createConnection(Number(port), hostname);
    sockets.add(outgoing);
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      one.on('error', () => undefined);
      one.on('data', (said: Buffer) => {
        if (!silent) other.write(said);
      });
      one.on('close', () => {
        if (silent) return;
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (on: number): Promise<void> => new Promise((resolve) => server.listen(on, '127.0.0.1', resolve));
  await listen(0);
  const { port: own } = server.address() as AddressInfo;
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String(own);
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const cut = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    breakAll();
    await closed;
  };
  const mend = async (): Promise<void> => {
    if (!silent) return listen(own);
    breakAll();
    silent = false;
  };
  return { url: url.href, cut, silence: () => void (silent = true), mend, stop: cut };
}
