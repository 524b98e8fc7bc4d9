import { verifyToken } from '@touchline/channels';
import { type SequenceDocument, updateConfig } from '@touchline/sequence';
import { templates } from '@touchline/templates';
import { type ReceivedMail, type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submitEvents } from './enrollments/ingest/submit-events.ts';
import { play } from './test-kit/play.ts';
import { createTestEngine, type TestEngine, workspaceId } from './test-kit/test-engine.ts';
import { trackingKey } from './context/tracking-key.ts';

/**
 * The product's main job on real input: the 14-day cadence for leads in three zones across both changes of the clocks, on real
 * Postgres, Graphile Worker and SMTP, with a simulated clock.
 */
const instant = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;

const LEADS = {
  ada: { zone: 'America/New_York', enrolledAt: instant('2026-03-04T09:05[America/New_York]') },
  bruno: { zone: 'Europe/Berlin', enrolledAt: instant('2026-03-25T09:05[Europe/Berlin]') },
  chandra: { zone: 'Asia/Kolkata', enrolledAt: instant('2026-03-02T09:05[Asia/Kolkata]') },
} as const;
type Name = keyof typeof LEADS;

/** The template as shipped, except that the second email replies in the thread of the first. */
function document(): SequenceDocument {
  const framework = templates.find((template) => template.id === 'framework-14-day')!.document('UTC');
  const config = framework.nodes.find((node) => node.id === 'd4-email')!.config as { variants: object[] };
  const [variant] = config.variants;
  return updateConfig(framework, 'd4-email', { ...config, thread: 'd0-email', variants: [{ ...variant, subject: '' }] });
}

interface Run {
  readonly engine: TestEngine;
  readonly sink: SmtpSink;
  /** One line per touch, in the order in which they happened. */
  readonly touches: readonly string[];
  readonly mails: Record<Name, readonly ReceivedMail[]>;
  readonly ends: Record<Name, string | null>;
  readonly close: () => Promise<void>;
}

async function run(options: { restart: boolean }): Promise<Run> {
  const touches: { at: number; line: string }[] = [];
  const note = (name: Name, at: number, what: string): void => {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(LEADS[name].zone);
    touches.push({ at, line: `${local.toString({ timeZoneName: 'never', smallestUnit: 'minute' })} ${name} ${what}` });
  };
  const nameOf = (address: string): Name => address.split('@')[0] as Name;
  const sink = await startSmtpSink({
    beforeReply: async (mail) => note(nameOf(mail.to[0]!), engine.clock.current(), `email ${mail.headers['subject']}`),
  });
  const engine = await createTestEngine({ start: instant('2026-03-01T00:00[UTC]'), smtpUrl: sink.url });
  const sequenceId = await engine.publish(document());
  const ids = {} as Record<Name, { id: string }>;

  const click = async (name: Name): Promise<void> => {
    const mail = sink.to(`${name}@example.com`).at(-1)!;
    const signed = /\/t\/c\/([\w.-]+)"[^>]*>Read the short guide/.exec(mail.html)?.[1] ?? '';
    const token = verifyToken(await trackingKey(engine.deps, workspaceId), signed);
    if (token?.type !== 'click') throw new Error(`No link in ${mail.html}`);
    const at = engine.clock.current();
    await submitEvents(engine.deps, [
      { workspaceId, key: `click:${token.messageId}`, name: 'clicked', at, messageId: token.messageId, human: true, link: token.link },
    ]);
  };
  const reply = (name: Name) =>
    submitEvents(engine.deps, [
      { workspaceId, key: `reply:${name}`, name: 'replied', at: engine.clock.current(), enrollmentId: ids[name].id, channel: 'email' },
    ]);
  const enroll = (name: Name) => ({
    at: LEADS[name].enrolledAt,
    run: async () => {
      // No SMS provider is set up here: a test lead gets its SMS in the sandbox.
      const lead = { is_test: true, email: `${name}@example.com`, first_name: name, phone: `+1555010${name.length}`, consent_sms: true };
      ids[name] = await engine.enroll(sequenceId, { ...lead, time_zone: LEADS[name].zone });
    },
  });
  await play(
    engine,
    [
      enroll('ada'),
      enroll('bruno'),
      enroll('chandra'),
      { at: instant('2026-03-30T10:12[Europe/Berlin]'), run: () => click('bruno') },
      { at: instant('2026-03-06T10:20[Asia/Kolkata]'), run: () => reply('chandra') },
    ],
    options,
  );

  const { db } = engine.deps;
  const texts = await db
    .selectFrom('sandbox_messages as s')
    .innerJoin('messages as m', 'm.id', 's.message_id')
    .innerJoin('leads as l', 'l.id', 'm.lead_id')
    .select(['s.recipient', 's.text', 'm.step_id', 'm.sent_at', 'l.email', 'l.phone'])
    .execute();
  for (const text of texts) {
    expect(text.recipient).toBe(text.phone);
    note(nameOf(text.email!), text.sent_at!.getTime(), `sms ${text.text.slice(0, 30).trim()}`);
  }
  const tasks = await db
    .selectFrom('tasks as t')
    .innerJoin('leads as l', 'l.id', 't.lead_id')
    .select(['t.step_id', 't.due_at', 'l.email'])
    .execute();
  for (const task of tasks) note(nameOf(task.email!), task.due_at.getTime(), `call ${task.step_id}`);
  const names = Object.keys(LEADS) as Name[];
  const ends = await Promise.all(names.map(async (name) => [name, (await engine.enrollment(ids[name].id)).end_reason]));
  return {
    engine,
    sink,
    touches: touches.toSorted((a, b) => a.at - b.at).map(({ line }) => line),
    mails: Object.fromEntries(names.map((name) => [name, sink.to(`${name}@example.com`)])) as Run['mails'],
    ends: Object.fromEntries(ends),
    close: async () => {
      await engine.stop();
      await sink.stop();
    },
  };
}

describe('the 14-day cadence', () => {
  let result: Run;
  beforeAll(async () => {
    result = await run({ restart: false });
  });
  afterAll(() => result.close());

  test('every touch goes out at its instant, and no others do', () => {
    expect(result.touches).toEqual([
      '2026-03-02T09:05+05:30 chandra sms Hi chandra, Ada Moreau here. T',
      '2026-03-02T09:35+05:30 chandra email I have your message, chandra',
      '2026-03-03T10:30+05:30 chandra call d1-call',
      '2026-03-04T11:15+05:30 chandra sms Hi chandra, Ada Moreau again.',
      '2026-03-04T09:05-05:00 ada sms Hi ada, Ada Moreau here. Thank',
      '2026-03-04T09:35-05:00 ada email I have your message, ada',
      '2026-03-05T10:30-05:00 ada call d1-call',
      // Replies twenty minutes later: nothing comes after it.
      '2026-03-06T10:00+05:30 chandra email Re: I have your message, chandra',
      '2026-03-06T11:15-05:00 ada sms Hi ada, Ada Moreau again. I wo',
      // Day 4 is a Sunday, and the Sunday on which New York changes its clocks.
      '2026-03-09T10:00-04:00 ada email Re: I have your message, ada',
      '2026-03-11T16:30-04:00 ada call d7-call',
      "2026-03-18T11:00-04:00 ada sms Hi ada, I haven't heard back,",
      '2026-03-25T09:05+01:00 bruno sms Hi bruno, Ada Moreau here. Tha',
      '2026-03-25T09:35+01:00 bruno email I have your message, bruno',
      '2026-03-26T10:30+01:00 bruno call d1-call',
      '2026-03-27T11:15+01:00 bruno sms Hi bruno, Ada Moreau again. I',
      // Berlin's clocks change on the Sunday. The click of 10:12 brings the call forward to the same afternoon.
      '2026-03-30T10:00+02:00 bruno email Re: I have your message, bruno',
      '2026-03-30T15:30+02:00 bruno call warm-call',
      "2026-04-08T11:00+02:00 bruno sms Hi bruno, I haven't heard back",
    ]);
    expect(result.ends).toEqual({ ada: 'completed', bruno: 'completed', chandra: 'replied' });
  });

  test('each mail is to its lead alone, with their name, a tracked link and a way out', () => {
    for (const [name, mails] of Object.entries(result.mails)) {
      expect(mails).toHaveLength(2);
      for (const mail of mails) {
        expect(mail.to).toEqual([`${name}@example.com`]);
        expect(mail.from).toBe('ada@touchline.example');
        expect(mail.headers).toMatchObject({
          from: 'Ada Moreau <ada@touchline.example>',
          to: `${name}@example.com`,
          'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
        });
        expect(mail.headers['list-unsubscribe']).toMatch(/^<https:\/\/follow\.example\/t\/u\/[\w.-]+>$/);
        expect(mail.text).toContain(`Hi ${name},`);
        expect(mail.text).toContain('Ada Moreau');
        expect(mail.html).toMatch(/<a href="https:\/\/follow\.example\/t\/c\/[\w.-]+"/);
        expect(mail.html).toMatch(/<img src="https:\/\/follow\.example\/t\/o\/[\w.-]+\.gif"/);
        expect(mail.html + mail.text).not.toContain('{{');
      }
      expect(mails[0]!.text).toContain('Your message came straight to me');
      expect(mails[1]!.text).toContain('usually compare prices first');
    }
  });

  test('the second mail continues the thread of the first', () => {
    for (const [first, second] of Object.values(result.mails)) {
      const id = first!.headers['message-id'];
      expect(id).toMatch(/^<[\w-]+@touchline\.example>$/);
      expect(first!.headers['in-reply-to']).toBeUndefined();
      expect(second!.headers).toMatchObject({ 'in-reply-to': id, references: id });
    }
  });

  test('rows match the sent messages', async () => {
    const rows = await result.engine.deps.db.selectFrom('messages').selectAll().where('channel', '=', 'email').execute();
    expect(rows).toHaveLength(6);
    for (const row of rows) {
      const mail = result.sink.mails.find((one) => one.headers['message-id'] === row.provider_id);
      expect(row).toMatchObject({ status: 'sent', attempts: 1, subject: mail?.headers['subject'], to_address: mail?.to[0] });
      expect(row.body_text!.trim()).toBe(mail?.text.trim());
    }
  });
});

test('another worker at every instant changes nothing', async () => {
  const [steady, restarted] = [await run({ restart: false }), await run({ restart: true })];
  expect(restarted.touches).toEqual(steady.touches);
  expect(restarted.ends).toEqual(steady.ends);
  await Promise.all([steady.close(), restarted.close()]);
}, 120_000);
