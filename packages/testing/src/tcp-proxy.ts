import { type AddressInfo, createServer, createConnection, type Socket } from 'node:net';

/** A way to a server that can be cut, or go silent, and be mended. */
export interface TcpProxy {
  /** The same address through the proxy. */
  readonly url: string;
  /** Breaks all connections and refuses new ones. */
  readonly cut: () => Promise<void>;
  /**
   * Swallows whatever is said, goodbyes included, as a network that is gone does: nobody is told. Who connects waits. What was open
   * then is lost when it is mended.
   */
  readonly silence: () => void;
  readonly mend: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

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
