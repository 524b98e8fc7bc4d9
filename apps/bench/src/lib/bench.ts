import { type BenchDatabase, createDatabase } from './database.ts';
import { type Server, startServer } from './server.ts';

/** What every benchmark works with. */
export class Bench {
  readonly quick: boolean;
  readonly say: (line: string) => void;
  #server: Promise<Server> | null = null;
  #stopped: Promise<void> | null = null;
  readonly #templates = new Map<string, Promise<BenchDatabase>>();

  constructor(options: { quick: boolean; say: (line: string) => void }) {
    this.quick = options.quick;
    this.say = options.say;
  }

  /** Rounds of each measurement; the median counts. */
  get rounds(): number {
    return this.quick ? 3 : 5;
  }

  /** Started when the first benchmark asks for it. */
  async server(): Promise<Server> {
    if (this.#stopped !== null) throw new Error('The bench is over.');
    this.#server ??= startServer(this.say);
    return this.#server;
  }

  /** Measures on a separate empty database. */
  async onEmpty<T>(measure: (database: BenchDatabase) => Promise<T>): Promise<T> {
    return use(await createDatabase(await this.server()), measure);
  }

  /** Measures on a copy of a database that `fill` prepares once per name, so that every run starts from the same bytes. */
  async onCopy<T>(
    name: string,
    fill: (database: BenchDatabase) => Promise<void>,
    measure: (database: BenchDatabase) => Promise<T>,
  ): Promise<T> {
    let template = this.#templates.get(name);
    if (template === undefined) {
      template = this.#prepare(fill);
      this.#templates.set(name, template);
    }
    return use(await createDatabase(await this.server(), await template), measure);
  }

  async #prepare(fill: (database: BenchDatabase) => Promise<void>): Promise<BenchDatabase> {
    const database = await createDatabase(await this.server());
    await fill(database);
    // A template must have no connections while it is copied.
    await database.pool.end();
    return database;
  }

  /** Frees the disk space of an unused template. */
  async forget(name: string): Promise<void> {
    const template = await this.#templates.get(name);
    this.#templates.delete(name);
    if (template !== undefined) await (await this.server()).run(`DROP DATABASE ${template.name} WITH (FORCE)`);
  }

  /** Idempotent: every caller waits until the server is gone. */
  async stop(): Promise<void> {
    this.#stopped ??= this.#server?.then((server) => server.stop()) ?? Promise.resolve();
    await this.#stopped;
  }
}

async function use<T>(database: BenchDatabase, measure: (database: BenchDatabase) => Promise<T>): Promise<T> {
  try {
    return await measure(database);
  } finally {
    await database.drop();
  }
}
