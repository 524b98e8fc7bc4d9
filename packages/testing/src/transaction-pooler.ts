import { type AddressInfo, createServer, type Socket } from 'node:net';
import pg from 'pg';

/** A pooler that assigns its one server connection per transaction, like PgBouncer with `pool_mode=transaction`. */
export interface TransactionPooler {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const CODE = { authentication: 'R', parameter: 'S', ready: 'Z' } as const;
const SSL_REQUEST = 80_877_103;
/** Ready, outside a transaction. */
const IDLE = 'I'.codePointAt(0);

function message(code: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(code, 0);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** The greeting for clients, instead of that of the server. */
const GREETING = Buffer.concat([
  message(CODE.authentication, Buffer.from([0, 0, 0, 0])),
  message(CODE.parameter, Buffer.from('server_version\u000018.0\0')),
  message(CODE.parameter, Buffer.from('client_encoding\0UTF8\0')),
  message(CODE.ready, Buffer.from('I')),
]);

/** Starts a pooler in transaction mode in front of PostgreSQL, on a free port. */
export async function startTransactionPooler(target: string): Promise<TransactionPooler> {
  const client = new pg.Client({ connectionString: target });
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.removeAllListeners('data');
  client.on('error', () => undefined);

  const sockets = new Set<Socket>();
  const queue: { readonly socket: Socket; readonly text: Buffer }[] = [];
  let holder: Socket | null = null;
  let unread = Buffer.alloc(0);

  const next = (): void => {
    while (queue.length > 0 && (holder === null || queue.some(({ socket }) => socket === holder))) {
      const index = holder === null ? 0 : queue.findIndex(({ socket }) => socket === holder);
      const [turn] = queue.splice(index, 1);
      if (turn === undefined) return;
      holder = turn.socket;
      stream.write(turn.text);
    }
  };
  stream.on('data', (chunk: Buffer) => {
    holder?.write(chunk);
    unread = Buffer.concat([unread, chunk]);
    while (unread.length >= 5 && unread.length > unread.readInt32BE(1)) {
      const end = unread.readInt32BE(1) + 1;
      if (unread[0] === CODE.ready.codePointAt(0) && unread[5] === IDLE) holder = null;
      unread = unread.subarray(end);
    }
    if (holder === null) next();
  });

  const server = createServer((socket) => {
    sockets.add(socket);
    let greeted = false;
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (text: Buffer) => {
      if (!greeted && text.length >= 8 && text.readInt32BE(4) === SSL_REQUEST) return void socket.write('N');
      if (!greeted) {
        greeted = true;
        return void socket.write(GREETING);
      }
      // The pooler handles connection closes.
      if (text[0] === 'X'.codePointAt(0)) return socket.end();
      queue.push({ socket, text });
      next();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      stream.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
