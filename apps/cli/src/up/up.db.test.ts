import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort, portProblem } from './free-port.ts';
import { root } from './paths.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchline-up-'));
  // PostgreSQL's own user has to pass through when we are root.
  await chmod(folder, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Running {
  readonly address: string;
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

interface StartOptions {
  readonly data?: string;
  readonly port?: number;
}

function spawnUp({ data = 'data', port }: StartOptions): ChildProcess {
  // The test runner sets BASE_URL.
  const env = { ...process.env, DATA_DIR: join(folder, data), PORT: port === undefined ? '' : String(port), BASE_URL: '' };
  return spawn(process.execPath, ['apps/dev/src/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Runs it to its end. */
async function runUp(options: StartOptions): Promise<{ code: number | null; said: string }> {
  const child = spawnUp(options);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

async function start(options: StartOptions = {}): Promise<Running> {
  const port = options.port ?? (await freePort(4_700, '127.0.0.1'));
  const child = spawnUp({ ...options, port });
  child.stderr?.pipe(process.stderr);
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('Touchline is ready')) resolve();
    });
    void ended.then((code) => reject(new Error(`It ended with ${code} and said: ${said}`)));
  });
  return { address: `http://localhost:${port}`, child, ended };
}

const leads = async (address: string): Promise<string[]> => {
  const answer = (await (await fetch(`${address}/v1/leads`)).json()) as { items: { email: string }[] };
  return answer.items.map(({ email }) => email).sort();
};

const serverRuns = () => existsSync(join(folder, 'data', 'postgres', 'postmaster.pid'));

// Starts are slow, so each serves several questions.
test(
  'second start names the first one; a signal stops everything in order; the next start has the data',
  { timeout: 240_000 },
  async () => {
    const port = await freePort(4_750, '127.0.0.1');
    const starting = start({ port });
    await expect
      .poll(() => readFile(join(folder, 'data', 'instance.json'), 'utf8').catch(() => ''), { timeout: 60_000 })
      .toContain('"pid"');
    const early = await runUp({ port });
    expect([early.code, early.said]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(`^\nTouchline is starting on this data folder already \\(process \\d+\\)\\. It will be at http://localhost:${port}\n$`),
      ),
    ]);
    const first = await starting;
    const seeded = await leads(first.address);
    expect(seeded).toHaveLength(6);
    const late = await runUp({ port });
    expect([late.code, late.said]).toEqual([
      1,
      expect.stringMatching(
        new RegExp(`^\nTouchline is running on this data folder already \\(process \\d+\\): http://localhost:${port}\n$`),
      ),
    ]);
    const body = JSON.stringify({ email: 'kept@example.com' });
    await fetch(`${first.address}/v1/leads`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(serverRuns()).toBe(false);

    const second = await start();
    expect(await leads(second.address)).toEqual([...seeded, 'kept@example.com'].sort());
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(serverRuns()).toBe(false);
  },
);

test('two installations that start at once do not get the same port', { timeout: 240_000 }, async () => {
  // The first has its database from the test before.
  const both = [spawnUp({ data: 'data' }), spawnUp({ data: 'two' })];
  const addresses = await Promise.all(
    both.map(
      (child) =>
        new Promise<string>((resolve, reject) => {
          let said = '';
          const hear = (text: Buffer) => {
            said += text.toString();
            const [, address] = /Touchline is ready: (\S+)/.exec(said) ?? [];
            if (address !== undefined) resolve(address);
          };
          child.stdout?.on('data', hear);
          child.stderr?.on('data', hear);
          child.once('exit', () => reject(new Error(said)));
        }),
    ),
  );
  expect(new Set(addresses).size).toBe(2);
  // Each answers with its own data.
  const [one, two] = addresses as [string, string];
  const body = JSON.stringify({ email: 'only-in-one@example.com' });
  await fetch(`${one}/v1/leads`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await leads(one)).toContain('only-in-one@example.com');
  expect(await leads(two)).not.toContain('only-in-one@example.com');
  for (const child of both) child.kill('SIGTERM');
  await Promise.all(both.map((child) => once(child, 'close')));
});

/** Processes that were started on a data folder, however far they came, by their command line and environment. */
async function left(data: string): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
    const [command, environment] = await Promise.all([read('cmdline'), read('environ')]);
    if (`${command}\0${environment}`.includes(join(folder, data))) found.push(command.replaceAll('\0', ' '));
  }
  return found;
}

test.skipIf(process.platform !== 'linux')(
  'SIGKILL during the start leaves no process behind, and the next start works',
  { timeout: 300_000 },
  async () => {
    const port = await freePort(4_800, '127.0.0.1');
    const isThere = (file: string) => () => existsSync(join(folder, 'killed', file));
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        () => true,
        () => false,
      );
    const hasChild = (name: string) => async () => (await left('killed')).some((command) => command.includes(name));
    const phases: [string, () => boolean | Promise<boolean>][] = [
      ['locked', isThere('instance.json')],
      ['creating the cluster', hasChild('initdb')],
      ['starting the API', hasChild('apps/api/src/main.ts')],
      ['listening', answers],
    ];
    for (const [phase, reached] of phases) {
      const child = spawnUp({ data: 'killed', port });
      const ended = once(child, 'exit');
      await expect.poll(reached, { timeout: 60_000, interval: 5, message: phase }).toBe(true);
      const owner = await readFile(join(folder, 'killed', 'instance.json'), 'utf8').catch(() => null);
      // `up` itself; before it is there, what would start it.
      if (owner === null || owner === '') child.kill('SIGKILL');
      else process.kill((JSON.parse(owner) as { pid: number }).pid, 'SIGKILL');
      await ended;
      await expect.poll(() => left('killed'), { timeout: 25_000, interval: 100, message: phase }).toEqual([]);
      expect(await portProblem(port, '127.0.0.1')).toBeNull();
    }
    const last = await start({ data: 'killed', port });
    expect(await leads(last.address)).toHaveLength(6);
    last.child.kill('SIGTERM');
    expect(await last.ended).toBe(0);
    expect(await left('killed')).toEqual([]);
  },
);
