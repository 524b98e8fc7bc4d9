import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { leadFacts } from '@touchline/engine';
import { advance, type Effect, type EnrollmentState, type Instant, type Ir, nextWake, parseIr } from '@touchline/sequence';
import type { ClientBase, Pool } from 'pg';

type Row = Parameters<typeof leadFacts>[0] & {
  readonly id: string;
  readonly sequence_id: string;
  readonly version_id: string;
  readonly state: EnrollmentState;
};

/** The one published version of a bench database. */
export async function loadIr(pool: Pool): Promise<Ir> {
  const { rows } = await pool.query<{ ir: unknown }>('SELECT ir FROM versions');
  const parsed = parseIr(rows[0]?.ir);
  if (!parsed.ok) throw new Error('The bench cadence does not parse.');
  return parsed.ir;
}

/**
 * The work of any job queue's handler for one lead or for many, written in the usual way: lock and read, interpret, and write
 * the same rows as the engine does in one statement. Runs in the caller's transaction.
 *
 * @returns when each is due again
 */
export async function stepLeads(client: ClientBase, ir: Ir, ids: readonly string[], now: Instant): Promise<Map<string, Instant>> {
  const { rows } = await client.query<Row>({
    name: 'load',
    text: `SELECT e.id, e.sequence_id, e.version_id, e.lead_id, e.state, l.email, l.phone, l.linkedin, l.first_name, l.last_name,
        l.company, l.time_zone, l.tier, l.source, l.stage, l.tags, l.fields, l.consent_email, l.consent_sms, l.consent_call, l.owner
      FROM enrollments e JOIN leads l ON l.workspace_id = e.workspace_id AND l.id = e.lead_id
      WHERE e.workspace_id = $1 AND e.id = ANY($2::uuid[]) AND e.status = 'active' ORDER BY e.id FOR UPDATE OF e`,
    values: [DEFAULT_WORKSPACE_ID, ids],
  });
  const due = new Map<string, Instant>();
  const states: unknown[][] = [[], [], [], [], []];
  const messages: unknown[][] = [[], [], [], [], [], [], [], [], []];
  const lines: unknown[][] = [[], [], [], [], []];
  const push = (columns: unknown[][], cells: readonly unknown[]): void => {
    for (const [index, cell] of cells.entries()) columns[index]?.push(cell);
  };
  const note = (row: Row, effects: readonly Effect[]): void => {
    for (const effect of effects) {
      if (effect.type !== 'message') continue;
      const { step, visit, channel, variant } = effect;
      push(messages, [newId(), row.id, row.sequence_id, row.version_id, row.lead_id, step, visit, channel, variant]);
    }
    const entries = effects.flatMap((effect) => (effect.type === 'timeline' ? [effect.entry] : []));
    push(lines, [newId(), row.id, row.lead_id, row.sequence_id, JSON.stringify(entries)]);
  };
  for (const row of rows) {
    const { state, effects } = advance(ir, row.state, { type: 'timer' }, { now, enrollmentId: row.id, lead: leadFacts(row) });
    const wake = nextWake(state);
    if (wake !== null) due.set(row.id, wake);
    push(states, [row.id, state.status, state.step, wake === null ? null : new Date(wake), JSON.stringify(state)]);
    note(row, effects);
  }
  await client.query({ name: 'write', text: WRITE, values: [DEFAULT_WORKSPACE_ID, new Date(now), ...states, ...messages, ...lines] });
  return due;
}

const WRITE = `
  WITH moved AS (
    UPDATE enrollments e SET status = i.status, step_id = i.step_id, due_at = i.due_at, state = i.state, updated_at = $2
    FROM unnest($3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::json[]) AS i(id, status, step_id, due_at, state)
    WHERE e.workspace_id = $1 AND e.id = i.id
  ),
  messaged AS (
    INSERT INTO messages (workspace_id, id, enrollment_id, sequence_id, version_id, lead_id, step_id, visit, channel, variant, next_attempt_at, created_at)
    SELECT $1, i.*, $2, $2
    FROM unnest($8::uuid[], $9::uuid[], $10::uuid[], $11::uuid[], $12::uuid[], $13::text[], $14::int[], $15::text[], $16::text[]) AS i
    ON CONFLICT DO NOTHING
  )
  INSERT INTO timeline (workspace_id, id, enrollment_id, lead_id, sequence_id, at, entries)
  SELECT $1, i.id, i.enrollment_id, i.lead_id, i.sequence_id, $2, i.entries
  FROM unnest($17::uuid[], $18::uuid[], $19::uuid[], $20::uuid[], $21::json[]) AS i(id, enrollment_id, lead_id, sequence_id, entries)`;
