import { type Behavior, compile, personaLead, type SequenceDocument, simulateLead } from '@touchline/sequence';
import { arbitraryDocument, arbitraryInstant, arbitraryLead, runs } from '@touchline/sequence/test-kit';
import { findTemplate, templates } from '@touchline/templates';
import { createTestDatabase, type TestDatabase } from '@touchline/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end } from '../../test-kit/build-document.ts';
import { rehearse, type Role } from './rehearse.ts';
import type { RehearsedRun } from './trace.ts';

const START = Date.parse('2026-03-09T09:30:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function perform(document: SequenceDocument, roles: readonly Role[], horizon?: number): Promise<readonly RehearsedRun[]> {
  const rehearsal = await rehearse({ databaseUrl: database.url, document, roles, ...(horizon === undefined ? {} : { days: horizon }) });
  if (!rehearsal.ok) throw new Error(JSON.stringify(rehearsal.issues));
  return rehearsal.runs;
}

const HORIZON = 60;
const DAY = 86_400_000;

/**
 * Entries that both report. Plans exist in the engine only, wait texts in the simulator only, deliveries only where asked for,
 * and the simulator stops at the end.
 */
function told(entries: readonly { readonly at: number; readonly what: string; readonly text: string }[], { persona }: Role): string[] {
  const end = entries.findIndex(({ what }) => what === 'ended');
  return entries
    .slice(0, end === -1 ? entries.length : end + 1)
    .filter(({ at }) => at <= persona.enrolledAt + HORIZON * DAY)
    .filter(({ what, text }) => what !== 'planned' && what !== 'waits' && !text.startsWith('Delivered:'))
    .map(({ at, text }) => `${new Date(at).toISOString()} ${text}`);
}

/** Compares engine and simulator, lead by lead. */
async function compare(document: SequenceDocument, roles: readonly Role[]): Promise<{ performed: string[][]; simulated: string[][] }> {
  const { ir } = compile(document);
  if (ir === null) throw new Error('The document does not compile.');
  const runs = await perform(document, roles, HORIZON);
  const simulated = roles.map((role, place) => {
    const persona = { ...role.persona, enrollmentId: runs[place]!.enrollmentId };
    return told(simulateLead(ir, persona, role.behavior, { horizonDays: HORIZON }).entries, role);
  });
  return { performed: runs.map((run, place) => told(run.entries, roles[place]!)), simulated };
}

test('rehearsal runs months of a sequence, renders its emails and leaves no tables behind', async () => {
  const document = draw([email('e1'), days('w1', 40), email('e2'), days('w2', 40), end()]);
  const started = performance.now();
  const [run] = await perform(document, [{ persona: { enrolledAt: START, lead: { firstName: 'Nora' } }, behavior: {} }]);
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(run).toMatchObject({ status: 'ended', endReason: 'completed', error: null });
  expect(run?.messages).toMatchObject([
    { at: START, step: 'e1', channel: 'email', status: 'sent', subject: 'Subject e1', text: expect.stringContaining('Hi Nora') },
    { step: 'e2', at: START + 40 * 86_400_000 },
  ]);
  const { rows } = await database.pool.query(`SELECT 1 FROM pg_namespace WHERE nspname LIKE 'touchline_rehearsal%'`);
  expect(rows).toEqual([]);
  expect(await database.db.selectFrom('enrollments').selectAll().execute()).toEqual([]);
});

test('leads answer, each in its own way', async () => {
  const document = draw([email('e1'), days('w1', 3), email('e2'), days('w2', 3), end()]);
  const answers: Behavior[] = [
    {},
    { touches: { e1: { replies: 60 } } },
    { touches: { e2: { unsubscribes: 5 } } },
    { touches: { e1: { bounces: 1 } } },
  ];
  const runs = await perform(
    document,
    answers.map((behavior, place) => ({ persona: { enrolledAt: START + place * 3_600_000 }, behavior })),
  );
  expect(runs.map(({ endReason, messages }) => [endReason, messages.length])).toEqual([
    ['completed', 2],
    ['replied', 1],
    ['unsubscribed', 2],
    ['bounced', 1],
  ]);
});

test('only the leads named as colleagues are colleagues', async () => {
  const document = draw([email('e1'), days('w1', 3), end()], { exitConditions: [{ name: 'replied' }, { name: 'colleague-replied' }] });
  const reply: Behavior = { touches: { e1: { replies: 60 } } };
  const ends = async (lead?: Role['persona']['lead']) => {
    const persona = { enrolledAt: START, ...(lead === undefined ? {} : { lead }) };
    return (
      await perform(
        document,
        [reply, {}].map((behavior) => ({ persona, behavior })),
      )
    ).map(({ endReason }) => endReason);
  };
  expect(await ends()).toEqual(['replied', 'completed']);
  expect(await ends({ company: 'Heron Mills' })).toEqual(['replied', 'colleague-replied']);
});

test('document that does not compile is refused before the database is used', async () => {
  const broken = draw([email('e1', { variants: [] }), end()]);
  const rehearsal = await rehearse({
    databaseUrl: 'postgres://nobody@127.0.0.1:1/none',
    document: broken,
    roles: [{ persona: { enrolledAt: START }, behavior: {} }],
  });
  expect(rehearsal).toMatchObject({ ok: false, issues: [expect.objectContaining({ severity: 'error' })] });
});

const runnable = templates.filter((template) => compile(template.document()).ir !== null).map(({ id }) => id);

test.each(runnable)('engine and simulator agree: template %s', async (id) => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];
  const behaviors: Behavior[] = [{}, { always: { opens: 30, clicks: 45 } }, { always: { opens: 300 } }];
  const roles = behaviors.map((behavior, place): Role => {
    const lead = { timeZone: zones[place] ?? null, tier: 'warm' } as const;
    return { persona: { enrolledAt: START, lead }, behavior };
  });
  const { performed, simulated } = await compare(findTemplate(id)!.document(), roles);
  expect(performed).toEqual(simulated);
});

const arbitraryMinutes = fc.constantFrom(1, 5, 90, 1500, 9000);
const arbitraryReaction = fc.record(
  { opens: arbitraryMinutes, clicks: arbitraryMinutes, link: fc.constant('https://example.com/a'), replies: fc.constantFrom(4000, 90_000) },
  { requiredKeys: [] },
);
const arbitraryRole: fc.Arbitrary<Role> = fc
  .record({
    enrolledAt: arbitraryInstant,
    lead: arbitraryLead,
    always: arbitraryReaction,
    happenings: fc.array(fc.record({ name: fc.constantFrom('page-viewed', 'demo-done', 'custom'), after: arbitraryMinutes }), {
      maxLength: 3,
    }),
  })
  .map(({ enrolledAt, lead, always, happenings }) => ({
    persona: { enrolledAt, lead: personaLead({ ...lead }) },
    behavior: { always, happenings },
  }));

/** Sequences are known by UUIDs here; those of random documents have other names. */
function withIds(document: SequenceDocument): SequenceDocument {
  return JSON.parse(JSON.stringify(document).replaceAll('"sequenceId":"nurture"', '"sequenceId":"01990a3e-5c1a-7c3e-9d0e-3b6a5a1f0c11"'));
}

test('engine and simulator agree: random sequences and leads', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, fc.array(arbitraryRole, { minLength: 1, maxLength: 4 }), async (document, roles) => {
      const { performed, simulated } = await compare(withIds(document), roles);
      expect(performed).toEqual(simulated);
    }),
    { ...runs(8), endOnFailure: true },
  );
}, 600_000);
