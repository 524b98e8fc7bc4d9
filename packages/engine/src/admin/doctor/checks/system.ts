import { ensurePartitions } from '@touchline/db';
import { hashIr, parseIr } from '@touchline/sequence';
import { runBulk } from '../../../publishing/bulk/run-bulk.ts';
import { leftBehind } from '../../rehearse/throwaway-schema.ts';
import { type Case, type Check, SHOWN, where, whereLate } from './check.ts';
import { describeStale, staleSigns, workerPulses } from '../../../worker/pulse.ts';

/** Leads at a step, by the counters and by the enrollments. One statement, so that both are of the same moment. */
const MISCOUNTED = `
  SELECT workspace_id, sequence_id, step_id, coalesce(counted, 0) AS counted, coalesce(here, 0) AS here
  FROM (
    SELECT workspace_id, sequence_id, step_id, sum(CASE what WHEN 'entered' THEN n WHEN 'left' THEN -n ELSE 0 END)::bigint AS counted
    FROM flow_counts WHERE step_id <> '' GROUP BY 1, 2, 3
  ) flow
  FULL JOIN (
    SELECT workspace_id, sequence_id, step_id, count(*) AS here FROM enrollments WHERE step_id IS NOT NULL GROUP BY 1, 2, 3
  ) real USING (workspace_id, sequence_id, step_id)
  WHERE coalesce(counted, 0) <> coalesce(here, 0)`;

const PARTITIONS = `
  SELECT NULL::uuid AS workspace_id, parent AS id, 'There is none for next month.' AS detail FROM unnest(ARRAY['events', 'timeline']) parent
  WHERE to_regclass(quote_ident(parent || to_char((now() AT TIME ZONE 'UTC') + interval '1 month', '"_y"YYYY"m"MM'))) IS NULL`;

/** Invariants of workers, versions, sequences, jobs and partitions. */
export const systemChecks: readonly Check[] = [
  {
    code: 'no-worker',
    severity: 'error',
    reason: 'Leads are in sequences, and no worker runs.',
    repair: 'Start one: `touchline up`, or the worker alone on this database.',
    find: async ({ pool }) => {
      const { rows } = await pool.query<{ running: boolean; alive: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM enrollments WHERE due_at IS NOT NULL) OR EXISTS (SELECT 1 FROM messages WHERE status = 'queued' AND NOT parked) AS running,
          EXISTS (SELECT 1 FROM worker_processes WHERE heartbeat_at > clock_timestamp() - interval '30 seconds') AS alive`,
      );
      const wrong = rows[0]?.running === true && !rows[0].alive;
      return {
        total: wrong ? 1 : 0,
        cases: wrong ? [{ workspaceId: null, id: 'worker', detail: 'No heartbeat for 30 seconds.' }] : [],
      };
    },
  },
  {
    code: 'worker-stuck',
    severity: 'error',
    reason: 'A worker sends heartbeats, and neither moves leads nor delivers.',
    repair: 'Read what its log says, and restart it.',
    find: async ({ pool }) => {
      const cases = (await workerPulses(pool)).flatMap(({ workerId, pulse }): Case[] => {
        const stale = staleSigns(pulse);
        // A new worker may not have done each kind of work yet. A worker without heartbeats is reported elsewhere.
        const isStuck = !stale.includes('heartbeat') && stale.some((sign) => pulse[sign] !== null);
        return isStuck ? [{ workspaceId: null, id: workerId, detail: describeStale(pulse) }] : [];
      });
      return { total: cases.length, cases: cases.slice(0, SHOWN) };
    },
  },
  {
    code: 'version-changed',
    readsAll: true,
    severity: 'error',
    reason: 'A published version has changed since it was published, or this release cannot read it.',
    repair: 'Versions never change: restore it from a backup, or publish again and move its leads.',
    find: async ({ pool }) => {
      const { rows } = await pool.query<{ workspace_id: string; id: string; ir: unknown; ir_hash: string }>(
        `SELECT workspace_id, id, ir, ir_hash FROM versions v WHERE EXISTS (
           SELECT 1 FROM sequences s WHERE s.workspace_id = v.workspace_id AND s.id = v.sequence_id AND s.published_version = v.number)
         OR id IN (SELECT DISTINCT version_id FROM enrollments WHERE status <> 'ended')`,
      );
      const cases = rows.flatMap(({ workspace_id, id, ir, ir_hash }): Case[] => {
        const parsed = parseIr(ir);
        if (!parsed.ok) {
          const detail = parsed.problems.map(({ path, message }) => `${path}: ${message}`).join(' ');
          return [{ workspaceId: workspace_id, id, detail }];
        }
        // What an upgrade on reading changes is no change of the version.
        const hash = hashIr(ir as Parameters<typeof hashIr>[0]);
        return hash === ir_hash ? [] : [{ workspaceId: workspace_id, id, detail: `Its hash is ${hash}, and was ${ir_hash}.` }];
      });
      return { total: cases.length, cases: cases.slice(0, SHOWN) };
    },
  },
  {
    code: 'sequence-without-version',
    severity: 'error',
    reason: 'A sequence points to a missing version.',
    repair: 'Publish it again.',
    find: where(`SELECT s.workspace_id, s.id, format('%s, version %s', s.name, s.published_version) AS detail FROM sequences s
         LEFT JOIN versions v ON v.workspace_id = s.workspace_id AND v.sequence_id = s.id AND v.number = s.published_version
         WHERE s.published_version IS NOT NULL AND v.id IS NULL`),
  },
  {
    code: 'flow-miscounted',
    readsAll: true,
    severity: 'warning',
    reason: 'The figures on the canvas are not the number of leads at a step.',
    repair: '--fix corrects the count.',
    find: where(
      `SELECT workspace_id, sequence_id AS id, format('Step %s: %s counted, %s there', step_id, counted, here) AS detail FROM (${MISCOUNTED}) m`,
    ),
    fix: async ({ pool }) => {
      const { rowCount } = await pool.query(
        `INSERT INTO flow_counts (workspace_id, id, sequence_id, step_id, what, n)
         SELECT workspace_id, gen_random_uuid(), sequence_id, step_id, 'left', counted - here FROM (${MISCOUNTED}) m`,
      );
      return rowCount ?? 0;
    },
  },
  {
    code: 'bulk-job-stands-still',
    severity: 'warning',
    reason: 'A move or a bulk action was started and does not continue.',
    repair: 'A running worker continues it. --fix finishes it now.',
    find: whereLate(
      `SELECT workspace_id, id, format('%s of %s, last at %s', place, total, updated_at) AS detail FROM bulk_jobs WHERE status = 'running' AND updated_at < $1`,
    ),
    fix: (deps) => runBulk(deps),
  },
  {
    code: 'rehearsal-left-behind',
    severity: 'warning',
    reason: 'A rehearsal died and left its tables.',
    repair: '--fix drops them.',
    find: async ({ pool }) => {
      const names = await leftBehind(pool);
      return {
        total: names.length,
        cases: names.slice(0, SHOWN).map((id) => ({ workspaceId: null, id, detail: 'A schema left by a rehearsal.' })),
      };
    },
    fix: async ({ pool }) => {
      const names = await leftBehind(pool);
      for (const name of names) await pool.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
      return names.length;
    },
  },
  {
    code: 'partition-missing',
    severity: 'warning',
    reason: 'A month has no partition; its rows would go to the default partition.',
    repair: 'Upkeep makes them. --fix does it now.',
    find: where(PARTITIONS),
    fix: async ({ db }) => {
      await ensurePartitions(db);
      return 1;
    },
  },
];
