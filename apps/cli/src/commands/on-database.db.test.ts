import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { findTemplate } from '@touchline/templates';
import { addLead, addSequence, createTestDatabase, type TestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../test-kit/run-command.ts';
import { doctorCommand } from './doctor.ts';
import { InputError } from './input.ts';
import { rehearseCommand } from './rehearse.ts';

const framework = findTemplate('framework-14-day')!.document('Europe/Berlin');
let database: TestDatabase;
let folder: string;
let file: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'touchline-commands-'));
  file = join(folder, 'cadence.json');
  await writeFile(file, JSON.stringify(framework));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const config = () => ({ DATABASE_URL: database.url });
const options = { from: '2026-03-02T09:00', zone: 'Europe/Berlin', days: '120', leads: '1' };

test('rehearse reports the messages of one silent lead, and leaves nothing behind', async () => {
  const { code, out } = await runCommand(() => rehearseCommand(config(), file, options));
  expect([code, out]).toEqual([0, expect.stringMatching(/Messages:\n(?:.+, sent: .+\n){4,}/)]);
  expect(out).toMatch(/Ended: .+\.\nOne lead in/);
  expect(await database.db.selectFrom('leads').select('id').execute()).toEqual([]);
  const { rows } = await database.pool.query("SELECT nspname FROM pg_namespace WHERE nspname LIKE '%rehears%'");
  expect(rows).toEqual([]);
});

test('rehearse summarizes many leads, and refuses an invalid document', async () => {
  const { code, out } = await runCommand(() => rehearseCommand(config(), file, { ...options, leads: '5' }));
  expect([code, out]).toEqual([0, expect.stringMatching(/ 5 {2}Ended: .+\n +\d+ {2}messages, [1-9].*for each lead\.\n5 leads in/)]);
  await expect(rehearseCommand(config(), file, { ...options, leads: '0' })).rejects.toThrow('--leads 0');
  const broken = join(folder, 'broken.json');
  await writeFile(broken, JSON.stringify({ ...framework, edges: framework.edges.slice(1) }));
  await expect(rehearseCommand(config(), broken, options)).rejects.toThrow(InputError);
});

test('doctor reports a fault, repairs it on request, and then finds none', async () => {
  const doctor = (more: object = {}) => runCommand(() => doctorCommand(config(), { fix: false, late: '5', ...more }));
  expect(await doctor()).toMatchObject({ code: 0, out: expect.stringMatching(/^All systems normal: \d+ invariants hold\.\n$/) });
  const sequenceId = await addSequence(database.db, framework);
  const lead = await addLead(database.db);
  await database.db
    .insertInto('enrollments')
    .values({
      workspace_id: DEFAULT_WORKSPACE_ID,
      id: newId(),
      sequence_id: sequenceId,
      version_id: newId(),
      lead_id: lead.id,
      status: 'active',
      step_id: 'elsewhere',
      state: JSON.stringify({ status: 'ended', endReason: 'completed' }),
      enrolled_at: new Date(),
    })
    .execute();
  expect(await doctor()).toMatchObject({ code: 1, out: expect.stringContaining('✗ enrollment-differs-from-state (1)') });
  expect((await doctor({ fix: true })).out).toContain('repaired: 1');
  expect(await doctor()).toMatchObject({ code: 0 });
  await expect(doctor({ late: 'soon' })).rejects.toThrow('--late soon');
});
