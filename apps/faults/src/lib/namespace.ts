import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Arena } from './arena.ts';
import { CannotTest } from './fault.ts';

const run = promisify(execFile);
let made = 0;

/**
 * A network namespace with two cables to this machine, one for the database and one for the mail server, so that either can be
 * pulled alone. Pulled, packets vanish without a word, as with a switch that lost its power.
 */
export class Namespace {
  readonly name: string;
  /** This machine, as seen through each cable. */
  readonly databaseHost: string;
  readonly mailHost: string;
  readonly #cables: readonly string[];

  private constructor(number: number) {
    this.name = `touchline-${process.pid}-${number}`;
    this.databaseHost = `10.213.${number}.1`;
    this.mailHost = `10.214.${number}.1`;
    this.#cables = [`tld${process.pid % 10_000}-${number}`, `tlm${process.pid % 10_000}-${number}`];
  }

  static async create(): Promise<Namespace> {
    made += 1;
    const namespace = new Namespace(made);
    try {
      await ip('netns', 'add', namespace.name);
      await ip('-n', namespace.name, 'link', 'set', 'lo', 'up');
      await namespace.#connect(0, namespace.databaseHost, 'database0');
      await namespace.#connect(1, namespace.mailHost, 'mail0');
      return namespace;
    } catch (error) {
      await namespace.remove();
      const why = (error as { stderr?: string }).stderr?.trim() || String(error);
      throw new CannotTest(`Network namespaces need Linux, root and iproute2 (\`ip\`). What came back: ${why}`);
    }
  }

  async #connect(cable: 0 | 1, host: string, inside: string): Promise<void> {
    const name = this.#cables[cable] ?? '';
    await ip('link', 'add', name, 'type', 'veth', 'peer', 'name', inside, 'netns', this.name);
    await ip('addr', 'add', `${host}/30`, 'dev', name);
    await ip('link', 'set', name, 'up');
    await ip('-n', this.name, 'addr', 'add', `${host.replace(/\.1$/, '.2')}/30`, 'dev', inside);
    await ip('-n', this.name, 'link', 'set', inside, 'up');
  }

  /** How to start a process inside. */
  get wrap(): readonly string[] {
    return ['ip', 'netns', 'exec', this.name];
  }

  /** The environment of a worker inside. */
  envOf(arena: Arena): NodeJS.ProcessEnv {
    const url = new URL(arena.database.url);
    url.hostname = this.databaseHost;
    return { DATABASE_URL: url.href, SMTP_URL: `smtp://${this.mailHost}:${arena.sinkPort}` };
  }

  /** Pulls the cable to the database out. */
  async cut(): Promise<void> {
    await ip('link', 'set', this.#cables[0] ?? '', 'down');
  }

  async mend(): Promise<void> {
    await ip('link', 'set', this.#cables[0] ?? '', 'up');
  }

  async remove(): Promise<void> {
    for (const cable of this.#cables) await ip('link', 'del', cable).catch(() => undefined);
    await ip('netns', 'del', this.name).catch(() => undefined);
  }
}

/** Lets the server be reached from namespaces. */
export async function admitNamespaces(arena: Arena): Promise<void> {
  const [row] = await arena.query<{ hba_file: string }>('SHOW hba_file');
  const lines = ['host all all 127.0.0.1/32 password', 'host all all 10.213.0.0/16 password'];
  await arena.query(`COPY (SELECT unnest(string_to_array('${lines.join('|')}', '|'))) TO '${row?.hba_file ?? ''}'`);
  await arena.query('SELECT pg_reload_conf()');
}

/** Where the server and the mail server must listen to be reached. */
export const REACHABLE = { flags: ['listen_addresses=*'], sinkHost: '0.0.0.0' } as const;

async function ip(...args: readonly string[]): Promise<void> {
  await run('ip', args);
}
