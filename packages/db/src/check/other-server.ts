import { connect } from 'node:net';
import type pg from 'pg';
import type { DatabaseProblem } from './database-problem.ts';

/** The SSLRequest message, which every PostgreSQL server answers with one letter before authentication. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
/** Milliseconds to wait for a greeting, which other servers send at once. */
const MYSQL_PROTOCOL = 10;

/**
 * Identifies a server that is not PostgreSQL. Uses a plain socket, because a driver waits forever for an answer that another server never
 * sends. Errors of the connection are thrown.
 */
export async function otherServer(client: pg.Client, patience: number): Promise<DatabaseProblem | null> {
  const { host, port } = client;
  const place = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
  const at = host.startsWith('/') ? place.path : `${host}:${port}`;
  const answer = await new Promise<Buffer | null>((resolve, reject) => {
    const socket = connect(place as { host: string; port: number });
    const heard: Buffer[] = [];
    const timer = setTimeout(() => done(() => resolve(heard.length > 0 ? Buffer.concat(heard) : null)), patience);
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      socket.destroy();
      settle();
    };
    let connected = false;
    socket.once('connect', () => {
      connected = true;
      socket.write(SSL_REQUEST);
    });
    socket.on('data', (chunk: Buffer) => {
      heard.push(chunk);
      done(() => resolve(Buffer.concat(heard)));
    });
    socket.once('error', (error) => done(() => (connected ? resolve(Buffer.alloc(0)) : reject(error))));
    socket.once('close', () => done(() => resolve(Buffer.concat(heard))));
  });
  if (answer === null) {
    return unreachable(`DATABASE_URL: ${at} accepts connections but does not answer. Check host and port, and whether the server hangs.`);
  }
  const [first] = answer;
  const letter = first === undefined ? '' : String.fromCodePoint(first);
  // An error in the PostgreSQL protocol is reported by the driver, with its code.
  if ((letter === 'S' || letter === 'N') && answer.length === 1) return null;
  if (letter === 'E') return null;
  if (answer.length === 0) return unreachable(`DATABASE_URL: ${at} closes the connection at once. Check host and port.`);
  return unsuitable(`DATABASE_URL: ${describe(answer)} answers at ${at}, which is not PostgreSQL. Check host and port.`);
}

function describe(answer: Buffer): string {
  // Three bytes of length, a zero, then the version of the protocol, or 0xff with an error.
  const isMysql = answer.length > 4 && answer[3] === 0 && (answer[4] === MYSQL_PROTOCOL || answer[4] === 0xff);
  const text = answer.toString('latin1');
  if (isMysql) return /mariadb/i.test(text) ? 'a MariaDB server' : 'a MySQL server';
  if (text.startsWith('HTTP/')) return 'a web server';
  if (text.startsWith('SSH-')) return 'an SSH server';
  if (text.startsWith('-ERR')) return 'a Redis server';
  if (text.startsWith('220 ')) return 'a mail or FTP server';
  return 'another server';
}

const unreachable = (message: string): DatabaseProblem => ({ cause: 'unreachable', message });
const unsuitable = (message: string): DatabaseProblem => ({ cause: 'unsuitable', message });
