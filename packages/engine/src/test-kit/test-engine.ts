import { type ChannelSet, createChannels } from '@touchline/channels';
import { DEFAULT_WORKSPACE_ID, type EnrollmentTable, type LeadTable, type MessageTable } from '@touchline/db';
import type { SequenceDocument } from '@touchline/sequence';
import { addLead, addSequence, createTestDatabase, type SimulatedClock, simulatedClock, type TestDatabase } from '@touchline/testing';
import type { Insertable, Selectable } from 'kysely';
import { deliverDue } from '../messages/deliver/deliver-due.ts';
import type { Clock } from '../context/clock.ts';
import type { InstallationDeps } from '../context/deps.ts';
import { enroll } from '../enrollments/actions/enroll.ts';
import { publish } from '../publishing/publish/publish.ts';
import { stepDue } from '../enrollments/step/step-due.ts';

export const workspaceId = DEFAULT_WORKSPACE_ID;

/** An ordinary day, 12:00 UTC. */
export const NOON = Date.parse('2026-03-10T12:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The whole engine with its own database and a stopped clock, and helpers for common test steps. */
export interface TestEngine {
  readonly deps: InstallationDeps;
  readonly clock: SimulatedClock;
  readonly database: TestDatabase;
  /** Stores and publishes a sequence; gives its id. */
  readonly publish: (document: SequenceDocument) => Promise<string>;
  /** Adds a lead and enrolls it; gives the ids. */
  readonly enroll: (sequenceId: string, lead?: Partial<Insertable<LeadTable>>) => Promise<{ leadId: string; id: string; email: string }>;
  /** Steps until nothing is due at this instant. */
  readonly step: () => Promise<number>;
  /** Delivers until no message is due at this instant. */
  readonly deliver: () => Promise<void>;
  /** Moves the clock on and steps and delivers what became due. */
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly enrollment: (id: string) => Promise<Selectable<EnrollmentTable>>;
  readonly messages: (enrollmentId: string) => Promise<Selectable<MessageTable>[]>;
  /** Timeline of one enrollment: `entered e1`, `ended replied` … */
  readonly timeline: (enrollmentId: string) => Promise<string[]>;
  readonly stop: () => Promise<void>;
}

export async function createTestEngine(
  options: { start?: number; smtpUrl?: string; channels?: ChannelSet; clock?: Clock; database?: TestDatabase } = {},
): Promise<TestEngine> {
  const database = options.database ?? (await createTestDatabase());
  const { db, pool } = database;
  const clock = simulatedClock(options.start ?? NOON);
  const channels = options.channels ?? createChannels({ db, smtpUrl: options.smtpUrl });
  const deps: InstallationDeps = {
    pool,
    db,
    clock: options.clock ?? clock,
    channels,
    sender: { name: 'Ada Moreau', address: 'ada@touchline.example' },
    baseUrl: 'https://follow.example',
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  const step = async (): Promise<number> => {
    for (let total = 0; ;) {
      const { stepped, drained } = await stepDue(deps);
      total += stepped;
      if (drained) return total;
    }
  };
  const deliver = async (): Promise<void> => {
    for (;;) {
      const { claimed } = await deliverDue(deps, { workerId: 'test' });
      if (claimed === 0) return;
    }
  };
  return {
    deps,
    clock,
    database,
    publish: async (document) => {
      const sequenceId = await addSequence(db, document);
      const published = await publish(deps, { workspaceId, sequenceId, revision: 1 });
      if (!published.ok) throw new Error(`Not published: ${JSON.stringify(published)}`);
      return sequenceId;
    },
    enroll: async (sequenceId, values) => {
      const lead = await addLead(db, { phone: '+15550100', ...values });
      const { enrolled, refused } = await enroll(deps, { workspaceId, sequenceId, leadIds: [lead.id] });
      const [enrollment] = enrolled;
      if (enrollment === undefined) throw new Error(`Not enrolled: ${JSON.stringify(refused)}`);
      return { leadId: lead.id, id: enrollment.enrollmentId, email: lead.email };
    },
    step,
    deliver,
    pass: async (milliseconds) => {
      clock.advance(milliseconds);
      await step();
      await deliver();
    },
    enrollment: (id) => db.selectFrom('enrollments').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    messages: (id) => db.selectFrom('messages').selectAll().where('enrollment_id', '=', id).orderBy('created_at').orderBy('id').execute(),
    timeline: async (id) => {
      const rows = await db.selectFrom('timeline_lines').select('entry').where('enrollment_id', '=', id).orderBy('id').execute();
      return rows.map(({ entry }) => {
        const { what, step, name, reason, act, exit } = entry as Record<string, string | undefined>;
        return [what, name ?? act, step, exit ?? reason].filter((part) => part !== undefined).join(' ');
      });
    },
    stop: async () => {
      await Promise.all(Object.values(channels).map((channel) => channel.close()));
      await database.drop();
    },
  };
}
