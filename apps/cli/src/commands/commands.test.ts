import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SequenceDocument } from '@touchline/sequence';
import { compile, recordCheck, retime, saveCheck, SCHEMA_VERSION } from '@touchline/sequence';
import { findTemplate } from '@touchline/templates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand as run } from '../test-kit/run-command.ts';
import { analyzeCommand } from './analyze.ts';
import { compileCommand } from './compile.ts';
import { diffCommand } from './diff.ts';
import { InputError } from './input.ts';
import { lintCommand } from './lint.ts';
import { populationCommand } from './population.ts';
import { retimeCommand } from './retime.ts';
import { schemaCommand } from './schema.ts';
import { simulateCommand } from './simulate.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchline-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const framework = findTemplate('framework-14-day')!.document('Europe/Berlin');
const broken: SequenceDocument = { ...framework, edges: framework.edges.slice(1) };

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('compile', () => {
  test('a sound document: 0 and its hash', async () => {
    const { code, out } = await run(async () => compileCommand(await file('good.json', framework), {}));
    expect([code, out]).toEqual([0, expect.stringMatching(/good\.json: compiles, sha-256 [0-9a-f]{64}\n$/)]);
  });

  test('a broken one: 1, with node, code and fix', async () => {
    const { code, out } = await run(async () => compileCommand(await file('bad.json', broken), { json: true }));
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      compiles: false,
      hash: null,
      issues: expect.arrayContaining([expect.objectContaining({ fix: expect.any(String) })]),
    });
  });
});

describe('lint', () => {
  test('a sound document with advice: 0, and 1 when strict', async () => {
    const path = await file('lint.json', framework);
    const { code, out } = await run(() => lintCommand([path], {}));
    expect([code, out]).toEqual([0, expect.stringContaining('0 errors')]);
    expect((await run(() => lintCommand([path], { strict: true }))).code).toBe(1);
  });

  test('errors and failed checks: 1, for any of several files', async () => {
    const check = recordCheck(compile(framework).ir!, {
      id: 'silent',
      name: 'A silent lead',
      persona: { enrolledAt: '2026-03-02T09:00', timeZone: 'Europe/Berlin' },
      behavior: {},
    });
    const guarded = saveCheck(framework, check);
    const sound = await file('guarded.json', guarded);
    expect(await run(() => lintCommand([sound], {}))).toMatchObject({ code: 0, out: expect.stringContaining('0 of 1 check failed') });
    const retimed = retime(guarded, 21);
    const changed = await file('changed.json', retimed.ok ? retimed.document : null);
    const { code, out } = await run(() => lintCommand([sound, changed], {}));
    expect([code, out]).toEqual([1, expect.stringMatching(/changed\.json: check “A silent lead”: .+ instead of on day/)]);
    const bad = await file('lint-bad.json', broken);
    const json = await run(() => lintCommand([bad], { json: true }));
    expect([json.code, JSON.parse(json.out)]).toMatchObject([1, [{ file: bad, fine: false }]]);
  });
});

describe('retime', () => {
  test('prints the document to stdout and the summary to stderr', async () => {
    const path = await file('retime.json', framework);
    const { code, out, err } = await run(() => retimeCommand(path, { days: '7' }));
    expect([code, err]).toEqual([0, expect.stringMatching(/14 days → 7 days[\s\S]+on the same day as the previous touch/)]);
    expect(compile(JSON.parse(out) as SequenceDocument).issues).toEqual([]);
  });

  test('writes it to a file; 1 when it stays longer than asked for', async () => {
    const path = await file('inbound.json', findTemplate('seven-touch-inbound')!.document());
    const target = join(folder, 'out.json');
    const { code, out } = await run(() => retimeCommand(path, { days: '5', out: target }));
    expect([code, out]).toEqual([1, expect.stringContaining('emails keep their minimum gap')]);
    expect(JSON.parse(await readFile(target, 'utf8'))).toMatchObject({ schemaVersion: SCHEMA_VERSION });
  });

  test('refuses an invalid number of days', async () => {
    const path = await file('refuse.json', framework);
    await expect(run(() => retimeCommand(path, { days: 'soon' }))).rejects.toThrow('whole number');
  });
});

describe('analyze', () => {
  test('missing touches and assumptions are named: exit code 1', async () => {
    const { code, out } = await run(() => analyzeCommand(undefined, { source: 'web-form', touches: '0 email 30m, 1 call', leads: '200' }));
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/missing[\s\S]+Assumed:\n  leadsPerMonth +200  Leads a month\. Yours; usually 100/),
    ]);
  });

  test('cadence with every touch: exit code 0', async () => {
    const path = await file('analyze.json', framework);
    const { code, out } = await run(() => analyzeCommand(path, { source: 'social-ad', json: true }));
    expect([code, JSON.parse(out)]).toMatchObject([0, { reached: expect.closeTo(1, 1) }]);
  });

  test('any assumption by name, from the command line before the file', async () => {
    const given = await file('assumed.json', { answerRate: 0.2, 'share.fortnight.1': 0.5, closeRate: 0.5 });
    const asked = { source: 'web-form', touches: '0 sms 5m', assumptions: given, closeRate: '0.25', assume: 'answerRate=35%', json: true };
    const { out } = await run(() => analyzeCommand(undefined, asked));
    expect(JSON.parse(out)).toMatchObject({ assumptions: { answerRate: 0.35, closeRate: 0.25 }, reached: expect.closeTo(0.5 / 1.26, 10) });
    await expect(analyzeCommand(undefined, { ...asked, assume: 'luck=1' })).rejects.toThrow('--assume: “luck” is not an assumption');
    const list = await file('list.json', [1]);
    await expect(analyzeCommand(undefined, { ...asked, assumptions: list })).rejects.toThrow('is not an object');
  });

  test('invalid input is refused with the reason', async () => {
    await expect(analyzeCommand(undefined, { source: 'web-form', touches: 'soon pigeon' })).rejects.toThrow('soon pigeon');
    await expect(analyzeCommand(undefined, { source: 'moon' })).rejects.toThrow(InputError);
    await expect(analyzeCommand(undefined, { source: 'web-form' })).rejects.toThrow('--touches');
    await expect(analyzeCommand(undefined, { source: 'web-form', touches: '0 sms', leads: '-1' })).rejects.toThrow('--leads');
  });
});

describe('simulate, population, diff, schema', () => {
  test('simulate tells days and hours', async () => {
    const path = await file('simulate.json', framework);
    const { code, out } = await run(() => simulateCommand(path, { from: '2026-03-02T09:00', zone: 'Europe/Berlin' }));
    expect([code, out]).toEqual([0, expect.stringContaining('day  14')]);
    await expect(simulateCommand(path, { from: 'tomorrow', zone: 'UTC' })).rejects.toThrow('--from tomorrow');
    await expect(simulateCommand(path, { from: '9999-12-31T09:00', zone: 'UTC' })).rejects.toThrow('between 1970 and 2199');
    await expect(simulateCommand(path, { from: '2026-03-02T09:00', zone: 'Mars/Base' })).rejects.toThrow('--zone Mars/Base');
    const lead = await file('lead.json', { unreachable: ['sms'] });
    const without = await run(() => simulateCommand(path, { from: '2026-03-02T09:00', zone: 'Europe/Berlin', lead }));
    expect([out.match(/SMS sent/g)?.length, without.out.match(/SMS sent/g)]).toEqual([3, null]);
    const stranger = await file('stranger.json', { tier: 'tepid' });
    await expect(simulateCommand(path, { from: '2026-03-02T09:00', zone: 'UTC', lead: stranger })).rejects.toThrow('stranger.json: tier');
    const behavior = await file('behavior.json', { touches: { 'd0-sms': { replies: 'soon' } } });
    await expect(simulateCommand(path, { from: '2026-03-02T09:00', zone: 'UTC', behavior })).rejects.toThrow('touches.d0-sms.replies');
  });

  test('population reports the daily workload of a team', async () => {
    const path = await file('population.json', framework);
    const options = { from: '2026-03-02T09:00', zone: 'UTC', leads: '300', overDays: '10', reps: '3', mailboxes: '1' };
    const { code, out } = await run(() => populationCommand(path, options));
    expect([code, out]).toEqual([0, expect.stringMatching(/Busiest day for call: 2026-\d\d-\d\d, \d+ tasks, \d+ for each of 3/)]);
    await expect(populationCommand(path, { ...options, reps: '0' })).rejects.toThrow('--reps 0');
  });

  test('diff ends with 1 when documents differ', async () => {
    const [before, after] = [await file('before.json', framework), await file('after.json', broken)];
    expect((await run(() => diffCommand(before, before, {}))).code).toBe(0);
    expect((await run(() => diffCommand(before, after, {}))).code).toBe(1);
  });

  test('schema prints JSON Schema', async () => {
    expect(JSON.parse((await run(schemaCommand)).out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});

test.each([
  ['missing.json', null, 'file not found'],
  ['text.json', 'nothing', 'is not JSON'],
  ['other.json', { schemaVersion: 1 }, 'settings'],
])('%s is refused by name', async (name, content, message) => {
  const path = content === null ? join(folder, name) : await file(name, content);
  await expect(lintCommand([path], {})).rejects.toThrow(message);
  await expect(lintCommand([path], {})).rejects.toThrow(name);
});
