import { newId } from '@touchline/db';
import type { Instant } from '@touchline/sequence';
import { sql } from 'kysely';
import { enroll } from '../enrollments/actions/enroll.ts';
import { publish } from '../publishing/publish/publish.ts';
import { draw, email, end } from './build-document.ts';
import { type TestEngine, workspaceId } from './test-engine.ts';

/** Enrolls this many new leads. */
export async function enrollMany({ deps }: TestEngine, sequenceId: string, count: number, workspace = workspaceId): Promise<void> {
  const ids = Array.from({ length: count }, () => newId());
  await sql`INSERT INTO leads (workspace_id, id, email) SELECT ${workspace}, id, id || '@example.com' FROM unnest(${ids}::uuid[]) id`.execute(
    deps.db,
  );
  await enroll(deps, { workspaceId: workspace, sequenceId, leadIds: ids });
}

/** A sequence of one email whose leads came due one after another between two instants. Returns its id. */
export async function addBacklog(
  engine: TestEngine,
  { leads, from, to, workspace = workspaceId }: { leads: number; from: Instant; to: Instant; workspace?: string },
): Promise<string> {
  const { deps } = engine;
  const sequenceId = newId();
  await deps.db
    .insertInto('workspaces')
    .values({ id: workspace, name: 'Another' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await deps.db.insertInto('sequences').values({ workspace_id: workspace, id: sequenceId, name: 'Backlog' }).execute();
  const document = JSON.stringify(draw([email('e1'), end()]));
  await deps.db.insertInto('drafts').values({ workspace_id: workspace, sequence_id: sequenceId, document }).execute();
  const published = await publish(deps, { workspaceId: workspace, sequenceId, revision: 1 });
  if (!published.ok) throw new Error(`Not published: ${JSON.stringify(published)}`);
  await enrollMany(engine, sequenceId, leads, workspace);
  await sql`UPDATE enrollments e SET due_at = to_timestamp((${from}::float8 + n * ${(to - from) / leads}::float8) / 1000)
    FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM enrollments WHERE sequence_id = ${sequenceId}) numbered
    WHERE numbered.id = e.id`.execute(deps.db);
  return sequenceId;
}

/** How many leads of a sequence are due now. */
export async function dueIn({ deps, clock }: TestEngine, sequenceId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM enrollments WHERE sequence_id = ${sequenceId} AND due_at <= ${new Date(clock.current())}`.execute(
    deps.db,
  );
  return rows[0]?.n ?? 0;
}
