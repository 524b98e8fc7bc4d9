import { setTimeout as sleep } from 'node:timers/promises';
import { createChannels } from '@touchline/channels';
import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { databaseClock, enroll, type InstallationDeps, publish } from '@touchline/engine';
import type { SequenceDocument } from '@touchline/sequence';
import { addSequence, cloneDatabase, makeTemplate, type PostgresServer, startPostgres, type TestDatabase } from '@touchline/testing';
import { Process } from './process.ts';
import { createTableClock, tableClock } from './table-clock.ts';

export const workspaceId = DEFAULT_WORKSPACE_ID;

export interface ArenaOptions {
  /** Settings of the server, `name=value`. */
  readonly flags?: readonly string[];
  /** Milliseconds. With it, time comes from a table; by default from the database's own clock. */
  readonly start?: number;
  /** Address that the mail server listens on. */
  readonly sinkHost?: string;
  /** Milliseconds that it takes for an answer at most. */
  readonly slowest?: number;
}

export interface WorkerStart {
  readonly env?: NodeJS.ProcessEnv;
  /** Program and arguments to start it with, such as `ip netns exec …`. */
  readonly wrap?: readonly string[];
}

/** A durable PostgreSQL, a mail server in its own process, and worker processes that can be killed. */
export class Arena {
  readonly server: PostgresServer;
  readonly database: TestDatabase;
  readonly deps: InstallationDeps;
  readonly sink: Process;
  readonly sinkPort: number;
  readonly #workers = new Set<Process>();
  readonly #usesTable: boolean;

  private constructor(server: PostgresServer, database: TestDatabase, sink: Process, sinkPort: number, usesTable: boolean) {
    this.server = server;
    this.database = database;
    this.sink = sink;
    this.sinkPort = sinkPort;
    this.#usesTable = usesTable;
    const { pool, db } = database;
    this.deps = {
      pool,
      db,
      clock: usesTable ? tableClock : databaseClock,
      channels: createChannels({ db }),
      sender: { name: 'Ada Moreau', address: 'ada@touchline.example' },
      baseUrl: 'https://follow.example',
      logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    };
  }

  static async open(options: ArenaOptions = {}): Promise<Arena> {
    const server = await startPostgres({ durable: true, flags: options.flags ?? [] });
    const template = await makeTemplate(server.url);
    const database = await cloneDatabase(server.url, template.name);
    if (options.start !== undefined) await createTableClock(database.pool, options.start);
    const sink = new Process('sink.ts', { args: [options.sinkHost ?? '127.0.0.1', String(options.slowest ?? 20)] });
    return new Arena(server, database, sink, await sink.tell<number>('port'), options.start !== undefined);
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${this.sinkPort}`;
  }

  /** Mails that came so far. */
  get mails(): number {
    return this.sink.latest<number>('total') ?? 0;
  }

  startWorker({ env, wrap }: WorkerStart = {}): Process {
    const worker = new Process('worker.ts', {
      ...(wrap === undefined ? {} : { wrap }),
      env: { DATABASE_URL: this.database.url, SMTP_URL: this.smtpUrl, ...(this.#usesTable ? { CLOCK: 'table' } : {}), ...env },
    });
    this.#workers.add(worker);
    return worker;
  }

  async publish(document: SequenceDocument): Promise<string> {
    const sequenceId = await addSequence(this.database.db, document);
    const published = await publish(this.deps, { workspaceId, sequenceId, revision: 1 });
    if (!published.ok) throw new Error(`Not published: ${JSON.stringify(published)}`);
    return sequenceId;
  }

  /** Adds this many leads and enrolls them. */
  async enroll(sequenceId: string, count: number): Promise<void> {
    const ids = Array.from({ length: count }, () => newId());
    await this.database.pool.query(
      `INSERT INTO leads (workspace_id, id, email, phone, first_name, last_name, time_zone, tier, consent_sms)
       SELECT $1, id, 'lead-' || id || '@example.com', '+1' || right(translate(id::text, '-abcdef', ''), 10), 'Ada', 'Moreau', 'UTC', 'warm', true
       FROM unnest($2::uuid[]) id`,
      [workspaceId, ids],
    );
    for (let from = 0; from < count; from += 2_000) {
      await enroll(this.deps, { workspaceId, sequenceId, leadIds: ids.slice(from, from + 2_000) });
    }
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.database.pool.query<Row>(text, [...values])).rows;
  }

  async number(text: string): Promise<number> {
    const [row] = await this.query<{ n: number }>(text);
    return Number(row?.n ?? 0);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#workers, this.sink].map((process) => process.kill()));
    await Promise.all(Object.values(this.deps.channels).map((channel) => channel.close()));
    // Of a test that failed, connections may still be in use; they go with the server.
    await Promise.race([this.database.pool.end().catch(() => undefined), sleep(3_000, undefined, { ref: false })]);
    await this.server.stop();
  }
}
