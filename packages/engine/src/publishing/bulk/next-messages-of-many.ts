import type { Channel, Instant, LeadFacts, StepId } from '@touchline/sequence';
import type { PoolClient } from 'pg';
import { type ManyFilter, RUNNING, selectionFor, selectionOf } from './selection.ts';
import type { StoreDeps } from '../../context/deps.ts';
import { leadFacts } from '../../sql/lead-columns.ts';
import { plainArray } from '../../sql/pg-array.ts';
import { onConnection } from '../../sql/transaction.ts';
import { ENROLLMENT_COLUMNS, ENROLLMENT_JOINS, type EnrollmentRow } from '../../enrollments/step/enrollment-row.ts';
import { findNextMessages, type FoundMessage } from '../../messages/rewrite/find-next-messages.ts';
import { type Texts, textsOf } from '../../messages/rewrite/texts-of.ts';

/** Number of leads that are read. Beyond that, they are a sample. A lead takes some 0.05 ms. */
const LOOKED_AT = 10_000;
const BATCH = 500;
/** Leads of a group that a text is tried out on. */
const EXAMPLES = 5;

export interface NextMessagesRequest {
  readonly workspaceId: string;
  readonly sequenceId: string;
  readonly filter: ManyFilter;
}

/** Leads of a version whose next message belongs to one step. */
export interface NextMessageGroup {
  readonly versionId: string;
  readonly versionNumber: number;
  readonly step: StepId;
  readonly channel: Channel;
  readonly leads: number;
  /** How many of them a person has already changed. */
  readonly rewritten: number;
  /** When the first and the last of them is planned. */
  readonly from: Instant;
  readonly until: Instant;
  /** The text of the sequence, the most frequent variant first. */
  readonly texts: readonly { readonly variant: string | null; readonly leads: number; readonly content: Texts }[];
  readonly examples: readonly Example[];
}

interface Example {
  readonly enrollmentId: string;
  readonly lead: Pick<LeadFacts, 'id' | 'email' | 'phone' | 'firstName' | 'lastName' | 'company' | 'tier'>;
}

/** The next messages of the selected leads, grouped by step, version and text. */
export interface NextMessages {
  /** The largest first. */
  readonly groups: readonly NextMessageGroup[];
  /** Leads with no further automatic message. */
  readonly nothing: number;
  /** Leads whose next touch is a task for a person. */
  readonly manual: number;
  /** More leads exist than were read. */
  readonly more: boolean;
}

/** The next automatic messages of many enrollments, counted by version and step. Takes no locks, so it may be outdated a moment later. */
export function nextMessagesOfMany(deps: StoreDeps, { workspaceId, sequenceId, filter }: NextMessagesRequest): Promise<NextMessages> {
  return onConnection(deps.pool, async (client) => {
    const now = await deps.clock.now(client);
    const values: unknown[] = [workspaceId, sequenceId];
    const chosen = await client.query<{ id: string }>(
      `SELECT id FROM (${selectionOf(values, selectionFor(filter, RUNNING))}) found ORDER BY id LIMIT ${LOOKED_AT + 1}`,
      values,
    );
    const ids = chosen.rows.slice(0, LOOKED_AT).map((row) => row.id);
    const groups = new Map<string, Group>();
    let [nothing, manual] = [0, 0];
    for (let start = 0; start < ids.length; start += BATCH) {
      const rows = await readEnrollments(client, workspaceId, ids.slice(start, start + BATCH));
      const next = await findNextMessages(client, workspaceId, rows, now, { hold: false });
      for (const row of rows) {
        const found = next.get(row.id);
        if (found === undefined) nothing += 1;
        else if (found.message.content === null) manual += 1;
        else {
          const key = `${row.version_id} ${found.message.channel} ${found.message.step}`;
          const group = groups.get(key) ?? new Group(row, found);
          groups.set(key, group);
          group.add(row, found);
        }
      }
    }
    const numbers = await versionNumbers(client, workspaceId, sequenceId);
    const counted = [...groups.values()].map((group) => group.summary(numbers.get(group.versionId) ?? 0));
    return { groups: counted.toSorted((a, b) => b.leads - a.leads), nothing, manual, more: chosen.rows.length > LOOKED_AT };
  });
}

class Group {
  readonly versionId: string;
  readonly #found: FoundMessage;
  readonly #variants = new Map<string | null, number>();
  readonly #examples: Example[] = [];
  #rewritten = 0;
  #from = Infinity;
  #until = -Infinity;

  constructor(row: EnrollmentRow, found: FoundMessage) {
    this.versionId = row.version_id;
    this.#found = found;
  }

  add(row: EnrollmentRow, { message }: FoundMessage): void {
    this.#variants.set(message.variant, (this.#variants.get(message.variant) ?? 0) + 1);
    if (message.rewritten) this.#rewritten += 1;
    this.#from = Math.min(this.#from, message.at);
    this.#until = Math.max(this.#until, message.at);
    if (this.#examples.length < EXAMPLES) this.#examples.push(exampleOf(row));
  }

  summary(versionNumber: number): NextMessageGroup {
    const { ir, message } = this.#found;
    const texts = [...this.#variants]
      .map(([variant, leads]) => ({ variant, leads, content: textsOf(ir, message.step, variant) ?? {} }))
      .toSorted((a, b) => b.leads - a.leads);
    return {
      versionId: this.versionId,
      versionNumber,
      step: message.step,
      channel: message.channel,
      leads: texts.reduce((sum, { leads }) => sum + leads, 0),
      rewritten: this.#rewritten,
      from: this.#from,
      until: this.#until,
      texts,
      examples: this.#examples,
    };
  }
}

function exampleOf(row: EnrollmentRow): Example {
  const { id, email, phone, firstName, lastName, company, tier } = leadFacts(row);
  return { enrollmentId: row.id, lead: { id, email, phone, firstName, lastName, company, tier } };
}

async function readEnrollments(client: PoolClient, workspaceId: string, ids: readonly string[]): Promise<EnrollmentRow[]> {
  const { rows } = await client.query<EnrollmentRow>(
    `SELECT ${ENROLLMENT_COLUMNS}
     FROM (SELECT *, ctid AS tid FROM enrollments WHERE workspace_id = $1 AND id = ANY($2::uuid[])) e ${ENROLLMENT_JOINS} ORDER BY e.id`,
    [workspaceId, plainArray(ids)],
  );
  return rows;
}

async function versionNumbers(client: PoolClient, workspaceId: string, sequenceId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ id: string; number: number }>(
    'SELECT id, number FROM versions WHERE workspace_id = $1 AND sequence_id = $2',
    [workspaceId, sequenceId],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}
