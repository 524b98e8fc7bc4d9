import { addNode, connect, type SequenceDocument } from '@touchline/sequence';
import { DEFAULT_WORKSPACE_ID, newId } from '@touchline/db';
import { connectMailbox, receiveMail } from '@touchline/engine';
import { branched } from './documents.ts';
import { addMember, addSession } from './people.ts';
import type { TestApi } from './test-api.ts';

/** One object of each kind that a route can name. */
export interface World {
  readonly sequence: string;
  readonly revision: number;
  readonly version: string;
  readonly lead: string;
  readonly enrollment: string;
  readonly message: string;
  readonly task: string;
  readonly sandboxMessage: string;
  readonly comment: string;
  readonly experiment: string;
  readonly job: string;
  readonly suppression: string;
  /** Of the person in local mode. */
  readonly session: string;
  /** A rep. */
  readonly member: string;
  readonly invitation: string;
  readonly mailbox: string;
  /** Messages of no lead: one to ignore, one to attach. */
  readonly unmatched: string;
  readonly attachable: string;
  readonly apiKey: string;
}

const touch = { goal: 'Talk', window: 'ignore', unreachable: 'skip' };
const call = { ...touch, script: 'Hi.', voicemailScript: 'Hi.', outcomes: ['connected'], waitFor: null };
const mail = {
  ...touch,
  thread: null,
  variants: [{ id: 'a', weight: 1, subject: 'Still there?', preview: '', body: 'Hi {{ lead.firstName }}' }],
};

/** `branched` with a call before all else, and a reminder for who did not click. */
function document(): SequenceDocument {
  const links = [
    ['start', 'next', 'ring'],
    ['ring', 'next', 'hello'],
    ['clicked', 'no', 'reminder'],
    ['reminder', 'next', 'done'],
  ] as const;
  let drawn = addNode(branched(), { id: 'ring', kind: 'call', position: { x: 300, y: 800 }, config: call }).document;
  drawn = addNode(drawn, { id: 'reminder', kind: 'email', position: { x: 300, y: 1000 }, config: mail }).document;
  drawn = { ...drawn, edges: drawn.edges.filter(({ from, exit }) => from !== 'start' && exit !== 'no') };
  for (const [from, exit, to] of links) {
    const linked = connect(drawn, from, exit, to);
    if (!linked.ok) throw new Error(`${from} cannot lead to ${to}: ${linked.reason}`);
    drawn = linked.document;
  }
  return drawn;
}

/** Each lead has a number of its own, because a suppressed one concerns all leads that have it. */
let worlds = 0;

/** A lead with a call and an email, and all related objects. */
export async function createWorld(app: TestApi): Promise<World> {
  // A hostile or random request may have turned it on, and then the world's sequence could not be published.
  await app.engine.pool.query('UPDATE workspaces SET needs_approval = false');
  const made = (await app.call('POST', '/v1/sequences', { name: 'World', document: document() })).body;
  const version = (await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision })).body;
  if (version.id === undefined) throw new Error(`the world's sequence cannot be published: ${JSON.stringify(version)}`);
  const lead = (
    await app.call('POST', '/v1/leads', {
      email: `world-${made.id}@example.com`,
      phone: `+1212${2_000_000 + (worlds += 1)}`,
      firstName: 'Nora',
    })
  ).body;
  const { body } = await app.call('POST', `/v1/sequences/${made.id}/enrollments`, { leadIds: [lead.id] });
  await app.settle();
  const first = async (path: string): Promise<string> => {
    const answer = await app.call('GET', path);
    if (answer.body.items?.[0] === undefined) throw new Error(`nothing at ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body.items[0].id;
  };
  const comment = (await app.call('POST', `/v1/sequences/${made.id}/comments`, { node: 'hello', text: 'Shorter.' })).body;
  const job = (await app.call('POST', `/v1/sequences/${made.id}/actions`, { filter: { step: 'nowhere' }, action: { type: 'pause' } })).body;
  // Not the lead's own address, whose messages are not part of this test.
  await app.call('POST', '/v1/suppressions', { rows: [{ address: `gone-${made.id}@example.com` }], why: 'Asked for it' });
  // The lead has a conversation. A notice of absence without a date changes no enrollment.
  await receive(app, lead.email, 'I am out of the office.', 'Auto-Submitted: auto-replied\r\n');
  const member = (await addMember(app, { name: 'Remy', role: 'rep' })).userId;
  return {
    sequence: made.id,
    revision: made.draftRevision,
    version: version.id,
    lead: lead.id,
    enrollment: body.enrolled[0].enrollmentId,
    message: await first(`/v1/messages?leadId=${lead.id}`),
    task: await taskOf(app, lead.id),
    sandboxMessage: await first(`/v1/sandbox/messages?recipient=${encodeURIComponent(lead.email)}`),
    comment: comment.id,
    experiment: await addExperiment(app, made.id),
    job: job.id,
    suppression: await first(`/v1/suppressions?search=gone-${made.id}`),
    session: await addSession(app),
    member,
    invitation: (await app.call('POST', '/v1/invitations', { email: `invited-${made.id}@example.com`, role: 'rep' })).body.id,
    unmatched: await receive(app, 'stranger@example.com', `One of ${made.id}`),
    attachable: await receive(app, 'stranger@example.com', `Two of ${made.id}`),
    mailbox: await addMailbox(app, member, `rep-${made.id}@example.com`),
    apiKey: (await app.call('POST', '/v1/api-keys', { name: 'Import', scopes: ['view'] })).body.id,
  };
}

async function receive({ call, engine, clock }: TestApi, from: string, text: string, headers = ''): Promise<string> {
  const source = Buffer.from(`From: ${from}\r\nSubject: Hello\r\n${headers}\r\n${text}`);
  // A test may have created another workspace, which requests are then about.
  const { workspaceId } = (await call('GET', '/v1/me')).body;
  const mail = { workspaceId, mailboxId: null, address: 'rep@touchline.example', isWhole: true };
  const receipt = await receiveMail(engine, { ...mail, source, receivedAt: clock.current() });
  if (receipt.result !== 'stored') throw new Error(`the mail of ${from} is not stored: ${receipt.result}`);
  return receipt.id;
}

async function addMailbox({ engine }: TestApi, ownerId: string, address: string): Promise<string> {
  const server = { host: '127.0.0.1', port: 1, security: 'none', user: 'rep' } as const;
  const connected = await connectMailbox(engine, DEFAULT_WORKSPACE_ID, {
    ownerId,
    address,
    name: null,
    replyTo: null,
    signature: null,
    provider: 'other',
    smtp: server,
    imap: server,
    credentials: { auth: 'password', smtp: 'open sesame', imap: null },
    perHour: null,
    perDay: null,
    gapSeconds: 0,
    jitterSeconds: 0,
    warmup: null,
  });
  if (connected === null) throw new Error(`${address} is connected already`);
  return connected.id;
}

async function taskOf(app: TestApi, leadId: string): Promise<string> {
  const { body } = await app.call('GET', '/v1/tasks?limit=200');
  return body.items.find((task: { leadId: string }) => task.leadId === leadId).id;
}

/** An ended one, so that another can start at its step. */
async function addExperiment({ engine: { pool } }: TestApi, sequenceId: string): Promise<string> {
  const id = newId();
  const look = {
    at: '2026-03-01T00:00:00.000Z',
    arms: ['a', 'b'].map((arm) => ({ arm, assigned: 0, trials: 0, successes: 0, harms: {} })),
  };
  await pool.query(
    `INSERT INTO experiments (workspace_id, id, sequence_id, step_id, is_split, name, metric, window_days, baseline, difference, power, alpha,
       arms, guardrails, leads, version_number, content, started_at, state, decision, ended_at)
     SELECT workspace_id, $2, id, 'hello', false, 'Subject', 'reply', 7, 0.04, 0.02, 0.8, 0.05, $3, '{}', 6464, 1, '[]', now(), 'stopped', $4, now()
     FROM sequences WHERE id = $1`,
    [
      sequenceId,
      id,
      JSON.stringify(['a', 'b'].map((arm) => ({ id: arm, weight: 1 }))),
      JSON.stringify({ verdict: null, p: {}, looks: [], current: look }),
    ],
  );
  return id;
}
