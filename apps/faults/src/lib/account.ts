import type { Arena } from './arena.ts';
import { exactly, type Finding, none, reported } from './fault.ts';

interface Message {
  readonly id: string;
  readonly status: string;
  readonly error: string | null;
  readonly to_sink: boolean;
}

/** Holds the outbox against what arrived: what every fault must leave as it is. */
export async function account(arena: Arena, expected: { enrollments: number; touches: number }): Promise<readonly Finding[]> {
  const messages = await arena.query<Message>(`SELECT id, status, error, channel = 'email' AS to_sink FROM messages`);
  const arrived = new Map(await arena.sink.tell<[string, number][]>('arrived', true));
  const times = (message: Message): number => arrived.get(message.id) ?? 0;
  const ofSink = messages.filter((message) => message.to_sink);
  const unconfirmed = messages.filter(({ status }) => status === 'unconfirmed');
  const others = messages.filter(({ status }) => status !== 'sent' && status !== 'unconfirmed');
  const known = new Set(messages.map(({ id }) => id));
  const touches = await arena.number('SELECT count(DISTINCT (enrollment_id, step_id, visit)) AS n FROM messages');
  return [
    exactly('touches in the outbox', touches, expected.enrollments * expected.touches),
    none('steps entered twice', await arena.number(TWICE)),
    exactly('leads at the end', await arena.number(`SELECT count(*) AS n FROM enrollments WHERE status = 'ended'`), expected.enrollments),
    none('lost: marked as sent, not at the sink', ofSink.filter((message) => message.status === 'sent' && times(message) === 0).length),
    none('lost: neither sent nor shown', others.length),
    ...others.slice(0, 5).map(({ status, error }) => reported(`  one that is ${status}`, error ?? '')),
    none('double at the sink', ofSink.filter((message) => times(message) > 1).length),
    none('at the sink, not in the outbox', [...arrived.keys()].filter((id) => !known.has(id)).length),
    reported('sent', messages.filter(({ status }) => status === 'sent').length),
    reported('unconfirmed, shown to a person', unconfirmed.length),
    reported('of them, at the sink', unconfirmed.filter((message) => times(message) > 0).length),
    none('unconfirmed without a reason', unconfirmed.filter(({ error }) => error === null).length),
  ];
}

const TWICE = `SELECT count(*) AS n FROM (
  SELECT 1 FROM timeline_lines WHERE entry->>'what' = 'entered' GROUP BY enrollment_id, entry->>'step', entry->>'visit' HAVING count(*) > 1) x`;

/** No work is left, now or later. */
export async function isDone(arena: Arena): Promise<boolean> {
  const [row] = await arena.query<{ open: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM enrollments WHERE status IN ('active', 'paused')) OR EXISTS (SELECT 1 FROM messages WHERE status IN ('queued', 'claimed')) AS open`,
  );
  return row?.open === false;
}
