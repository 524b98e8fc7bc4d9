import type { ChannelAdapter, SendResult } from '@touchline/channels';
import type { SequenceDocument } from '@touchline/sequence';
import { expect, test } from 'vitest';
import { examine } from './admin/doctor/diagnose.ts';
import { operations } from './admin/operations/operations.ts';
import { classifyReply } from './enrollments/actions/classify-reply.ts';
import { completeTask } from './enrollments/actions/complete-task.ts';
import { enroll } from './enrollments/actions/enroll.ts';
import { performAction } from './enrollments/actions/perform-action.ts';
import { enrollRules, setEnrollRules } from './enrollments/enroll/enroll-rules.ts';
import { submitEvents } from './enrollments/ingest/submit-events.ts';
import { resolveUnconfirmed } from './messages/deliver/resolve-unconfirmed.ts';
import { resend } from './messages/resend/resend.ts';
import { nextMessage } from './messages/rewrite/next-message.ts';
import { rewriteNextMessage } from './messages/rewrite/rewrite-next-message.ts';
import { addSuppressions } from './messages/suppressions/add-suppressions.ts';
import { liftSuppression } from './messages/suppressions/lift-suppression.ts';
import { performBulkAction } from './publishing/bulk/bulk-action.ts';
import { listBulkJobs } from './publishing/bulk/bulk-job.ts';
import { nextMessagesOfMany } from './publishing/bulk/next-messages-of-many.ts';
import { startRewriteMany, startUndoRewrite } from './publishing/bulk/rewrite-many.ts';
import { runBulk } from './publishing/bulk/run-bulk.ts';
import { moveEnrollments } from './publishing/plan/move-enrollments.ts';
import { planPublish } from './publishing/plan/plan-publish.ts';
import { publish } from './publishing/publish/publish.ts';
import { changeSequenceStatus } from './publishing/publish/set-sequence-status.ts';
import { days, draw, email, end, sms } from './test-kit/build-document.ts';
import { createTestEngine, DAY, type TestEngine, workspaceId } from './test-kit/test-engine.ts';
import { createTwinWorkspace } from './test-kit/twin-workspace.ts';

/** Refuses or loses what a test asks for; takes everything else. */
const answers = new Map<string, SendResult>();
const server = (channel: 'email' | 'sms'): ChannelAdapter => ({
  channel,
  provider: 'test',
  send: async ({ to, subject }) => answers.get(`${to} ${subject}`) ?? { ok: true, providerId: `<${to}@mail.example>` },
  close: async () => undefined,
});
const refused = { ok: false, about: 'message', permanent: true, doubt: null } as const;

const call = {
  id: 'c1',
  kind: 'call',
  config: { goal: 'Talk', script: 'Ask.', waitFor: { amount: 2, unit: 'days' } },
  exits: { done: 'w2', limit: 'w2' },
};
const tag = { id: 'tag', kind: 'set', config: { changes: [{ field: 'tier', value: 'hot' }] } };
const main = (nurture: string, wait: number): SequenceDocument =>
  draw(
    [
      email('e1'),
      tag,
      days('w1', wait),
      email('e2'),
      call,
      days('w2', 3),
      sms('s1'),
      { id: 'on', kind: 'hand-over', config: { sequenceId: nurture, note: '' }, exits: {} },
    ],
    {
      exitConditions: [{ name: 'replied' }, { name: 'unsubscribed' }, { name: 'bounced' }, { name: 'colleague-replied' }],
      guards: { smsPerLeadDay: 1, hoursBetweenEmails: 24, waking: null },
    },
  );

/** Plays what the engine can do in one workspace. `between` runs before and after each part. */
async function play(engine: TestEngine, between: (part: string, steps: boolean) => Promise<void>): Promise<unknown[]> {
  const { deps, clock } = engine;
  const results: unknown[] = [];
  const by = { by: 'Nora', why: 'They met' };
  let keys = 0;
  const part = async (name: string, work: () => Promise<unknown>, steps = false): Promise<void> => {
    await between(name, steps);
    results.push(name, await work(), await stateOf(engine));
    await between(name, steps);
  };
  const hear = (name: string, about: object, more: object = {}): Promise<unknown> => {
    keys += 1;
    return submitEvents(deps, [{ workspaceId, key: `${name} ${keys}`, name, at: clock.current(), ...about, ...more }]);
  };
  const messageOf = async (id: string, step: string) => (await engine.messages(id)).find((message) => message.step_id === step)!.id;

  const nurture = await engine.publish(draw([email('n1'), days('w', 9), end()]));
  const sequenceId = await engine.publish(main(nurture, 3));
  const other = await engine.publish(draw([email('x1'), days('w', 9), end()]));
  const leads = new Map<string, { leadId: string; id: string }>();
  const lead = (name: string) => leads.get(name)!;
  const names = ['ann', 'ben', 'cleo', 'dan', 'eve', 'finn', 'gus', 'hana', 'ida', 'jon'];
  await part('enroll', async () => {
    for (const [index, name] of names.entries()) {
      const facts = { email: `${name}@firm-${index}.example`, phone: `+1555010${1000 + index}`, consent_sms: true, first_name: name };
      leads.set(name, await engine.enroll(sequenceId, { ...facts, company: index < 2 ? 'Heron Mills' : `Firm ${index}` }));
    }
    return enroll(deps, { workspaceId, sequenceId, leadIds: [lead('ann').leadId] });
  });
  answers.set('finn@firm-5.example Subject e1', { ...refused, cause: 'content', error: '554 5.6.0 refused' });
  answers.set('gus@firm-6.example Subject e1', { ...refused, permanent: false, cause: 'unknown', doubt: 'connection-lost', error: 'lost' });
  await part('step', async () => void (await engine.step()), true);
  await part('deliver', () => engine.deliver());
  await part('operations', async () => {
    const { failed, unconfirmed, failedMessages, messages } = await operations(deps, workspaceId);
    return { failed, unconfirmed: unconfirmed.items, refused: failedMessages.groups, messages: messages.counts };
  });
  answers.clear();
  await part('resend', () => resend(deps, { workspaceId, filter: {}, ...by }));
  await part('resolve', async () => {
    await resolveUnconfirmed(deps, { workspaceId, messageId: await messageOf(lead('gus').id, 'e1'), verdict: 'went-out', ...by });
    await engine.deliver();
  });
  await part('open and click', async () => {
    await hear('opened', { messageId: await messageOf(lead('ann').id, 'e1') }, { human: true });
    await hear('clicked', { messageId: await messageOf(lead('ben').id, 'e1') }, { human: true, link: 'https://example.com/look' });
    await hear('page-viewed', { leadId: lead('cleo').leadId });
  });
  await part(
    'soft bounce',
    async () => {
      await hear('bounced', { messageId: await messageOf(lead('dan').id, 'e1') }, { properties: { permanent: false, reason: 'Full' } });
      await engine.pass(2 * DAY);
    },
    true,
  );
  await part('act', async () => {
    const perform = (name: string, one: Parameters<typeof performAction>[1]['action']) =>
      performAction(deps, { workspaceId, enrollmentId: lead(name).id, action: one, ...by });
    return [await perform('ann', { type: 'pause' }), await perform('ann', { type: 'resume' }), await perform('eve', { type: 'skip-wait' })];
  });
  await part('rewrite', async () => [
    await nextMessage(deps, { workspaceId, enrollmentId: lead('ann').id }),
    await rewriteNextMessage(deps, {
      workspaceId,
      enrollmentId: lead('ann').id,
      step: 'e2',
      visit: 1,
      content: { subject: 'Ours' },
      ...by,
    }),
  ]);
  await part('rewrite many', async () => {
    const many = { workspaceId, sequenceId, filter: {} };
    const { groups } = await nextMessagesOfMany(deps, many);
    const [group] = groups.filter(({ step }) => step === 'e2');
    const rewrite = { ...many, versionId: group!.versionId, step: 'e2', content: { subject: 'For all' }, overwrite: false, ...by };
    const started = await startRewriteMany(deps, rewrite);
    if (!started.ok) return started;
    const done = await runBulk(deps);
    const undone = await startUndoRewrite(deps, { workspaceId, jobId: started.job.id, ...by });
    return [groups.length, done, undone.ok && (await runBulk(deps))];
  });
  await part('publish and move', async () => {
    await deps.pool.query(`UPDATE drafts SET document = $1, revision = 2 WHERE workspace_id = $2 AND sequence_id = $3`, [
      JSON.stringify(main(nurture, 4)),
      workspaceId,
      sequenceId,
    ]);
    const plan = await planPublish(deps, { workspaceId, sequenceId, revision: 2 });
    const published = await publish(deps, { workspaceId, sequenceId, revision: 2, ...by });
    const choices = [{ versionId: null, step: null, mode: 'move' as const }];
    return [plan.ok && plan.groups, published.ok, await moveEnrollments(deps, { workspaceId, sequenceId, choices, ...by }, { batch: 3 })];
  });
  await part('days later', () => engine.pass(3 * DAY), true);
  await part('tasks', async () => {
    const { rows } = await deps.pool.query(`SELECT id FROM tasks WHERE workspace_id = $1 AND completed_at IS NULL ORDER BY id`, [
      workspaceId,
    ]);
    return completeTask(deps, { workspaceId, taskId: rows[0].id, outcome: 'no-answer', note: null, by: 'Nora' });
  });
  await part('reply', async () => {
    await enroll(deps, { workspaceId, sequenceId: other, leadIds: [lead('ann').leadId, lead('hana').leadId] });
    await hear('replied', { enrollmentId: lead('ann').id, step: 'e1', channel: 'email' }, { properties: { text: 'Yes, please.' } });
    const { rows } = await deps.pool.query(`SELECT id FROM events WHERE workspace_id = $1 AND name = 'replied' ORDER BY id`, [workspaceId]);
    return classifyReply(deps, { workspaceId, enrollmentId: lead('ann').id, reply: rows[0].id, sentiment: 'positive', ...by });
  });
  await part('unsubscribe and hard bounce', async () => {
    await hear('unsubscribed', { messageId: await messageOf(lead('cleo').id, 'e1') });
    await hear('unsubscribed', { messageId: await messageOf(lead('cleo').id, 'e1') });
    await hear('bounced', { enrollmentId: lead('dan').id }, { properties: { permanent: true } });
    await hear('replied', { leadId: lead('jon').leadId, channel: 'sms' }, { properties: { text: 'STOP' } });
  });
  await part('suppress and lift', async () => {
    const rows = [{ channel: 'email', address: 'hana@firm-7.example', reason: 'unsubscribed' }] as const;
    const fresh = await addSuppressions(deps, { workspaceId, rows, source: 'person', ...by });
    const { rows: found } = await deps.pool.query(`SELECT id FROM suppressions WHERE workspace_id = $1 AND address = $2`, [
      workspaceId,
      rows[0].address,
    ]);
    return [fresh.size, await liftSuppression(deps, { workspaceId, id: found[0].id, ...by })];
  });
  await part('rules', async () => {
    await setEnrollRules(deps, workspaceId, other, { reenroll: { afterDays: 30 }, exclusiveGroup: 'all', priority: 2, perDay: 3 });
    await setEnrollRules(deps, workspaceId, sequenceId, { reenroll: 'never', exclusiveGroup: 'all', priority: 1, perDay: null });
    const leadIds = names.map((name) => lead(name).leadId);
    return [
      await enrollRules(deps, workspaceId, other),
      await enroll(deps, { workspaceId, sequenceId: other, leadIds }),
      await enroll(deps, { workspaceId, sequenceId, leadIds }),
    ];
  });
  await part('bulk', () =>
    performBulkAction(deps, { workspaceId, sequenceId, filter: { step: 'w2' }, action: { type: 'pause' }, ...by }, { batch: 2 }),
  );
  await part(
    'sequence status',
    async () => {
      const paused = await changeSequenceStatus(deps, { workspaceId, sequenceId: other, status: 'paused' });
      await engine.pass(DAY);
      return [paused.ok, (await changeSequenceStatus(deps, { workspaceId, sequenceId: other, status: 'active', spread: 0, ...by })).ok];
    },
    true,
  );
  await part(
    'the end',
    async () => {
      await engine.pass(4 * DAY);
      await engine.pass(9 * DAY);
      return [
        await examine(deps, { workspaceId, id: lead('ida').id }),
        (await listBulkJobs(deps, workspaceId, sequenceId)).map(({ counts, status }) => [counts, status]),
      ];
    },
    true,
  );
  return results;
}

/** What a person would see of the workspace, in an order that does not depend on ids. */
async function stateOf({ deps }: TestEngine): Promise<unknown> {
  const { rows } = await deps.pool.query(
    `SELECT l.email, l.tier, l.consent_email, l.consent_sms, l.consent_call, s.published_version, e.status, e.step_id, e.end_reason, e.due_at, e.error,
      (SELECT json_agg(json_build_array(m.step_id, m.visit, m.status, m.subject, m.to_address, m.body_text, m.error, m.sent_at) ORDER BY m.step_id, m.visit)
       FROM messages m WHERE m.workspace_id = e.workspace_id AND m.enrollment_id = e.id) AS messages,
      (SELECT json_agg(json_build_array(t.step_id, t.purpose, t.outcome, t.completed_at) ORDER BY t.step_id, t.purpose)
       FROM tasks t WHERE t.workspace_id = e.workspace_id AND t.enrollment_id = e.id) AS tasks,
      (SELECT json_agg(json_build_array(x.entry, x.by, x.why) ORDER BY x.id, x.entry::text)
       FROM timeline_lines x WHERE x.workspace_id = e.workspace_id AND x.enrollment_id = e.id) AS timeline,
      (SELECT json_agg(json_build_array(p.channel, p.address, p.reason, p.lifted_why) ORDER BY p.channel, p.address, p.lifted_why)
       FROM suppressions p WHERE p.workspace_id = e.workspace_id AND p.lead_id = e.lead_id) AS suppressions
     FROM enrollments e JOIN leads l ON l.workspace_id = e.workspace_id AND l.id = e.lead_id
     JOIN sequences s ON s.workspace_id = e.workspace_id AND s.id = e.sequence_id
     WHERE e.workspace_id = $1 ORDER BY l.email, s.created_at, e.enrolled_at`,
    [workspaceId],
  );
  return rows;
}

/** Ids by the order in which they appear, since each run draws its own; and no times of the real clock. */
function comparable(results: readonly unknown[]): readonly unknown[] {
  const ids = new Map<string, string>();
  const text = JSON.stringify(results).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    if (!ids.has(id)) ids.set(id, `#${ids.size}`);
    return ids.get(id)!;
  });
  return JSON.parse(text) as unknown[];
}

test('a workspace with the same ids neither changes nor affects another one', async () => {
  const engine = await createTestEngine({ channels: { email: server('email'), sms: server('sms') } });
  const alone = comparable(await play(engine, async () => undefined));
  await engine.stop();
  const second = await createTestEngine({ channels: { email: server('email'), sms: server('sms') } });
  const twin = await createTwinWorkspace(second.deps.pool);
  let before: Readonly<Record<string, string | null>> | null = null;
  const beside = comparable(
    await play(second, async (part, steps) => {
      if (before === null) {
        await twin.copy({ sequences: !steps });
        before = await twin.contents();
      } else {
        expect({ part, ...(await twin.contents()) }).toEqual({ part, ...before });
        before = null;
      }
    }),
  );
  await second.stop();
  for (const [index, expected] of alone.entries()) {
    if (index % 3 !== 0) expect([alone[index - (index % 3)], beside[index]]).toEqual([alone[index - (index % 3)], expected]);
  }
}, 120_000);
