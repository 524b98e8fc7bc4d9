import { type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draw, email, end } from '../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine } from '../test-kit/test-engine.ts';
import { deliverDue } from '../messages/deliver/deliver-due.ts';
import { type MailboxLimits, takeRoom } from './mailbox.ts';

const LEADS = 30;

let sink: SmtpSink;
let engine: TestEngine;
beforeAll(async () => {
  sink = await startSmtpSink();
  engine = await createTestEngine({ smtpUrl: sink.url });
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});

/** Delivers hour by hour with two workers, and says how many arrived in each. */
async function hourByHour(limits: MailboxLimits, address: string, hours: number): Promise<number[]> {
  const sequenceId = await engine.publish(draw([email('e1'), end()]));
  await Promise.all(Array.from({ length: LEADS }, () => engine.enroll(sequenceId)));
  await engine.step();
  const deps = { ...engine.deps, sender: { name: null, address }, mailboxLimits: limits };
  const perHour: number[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    const before = sink.mails.length;
    for (let minute = 0; minute < 60; minute += 5) {
      const workers = ['one', 'two'].map((workerId) => deliverDue(deps, { workerId, limit: 8 }));
      while ((await Promise.all(workers.splice(0))).some(({ claimed }) => claimed > 0)) {
        workers.push(...['one', 'two'].map((workerId) => deliverDue(deps, { workerId, limit: 8 })));
      }
      engine.clock.advance(HOUR / 12);
    }
    perHour.push(sink.mails.length - before);
  }
  return perHour;
}

test('mailbox sends up to its hourly limit, whatever the backlog', async () => {
  expect(await hourByHour({ perHour: 10, perDay: null }, 'hourly@touchline.example', 4)).toEqual([10, 10, 10, 0]);
});

test('mailbox sends up to its daily limit', async () => {
  const hours = await hourByHour({ perHour: null, perDay: 20 }, 'daily@touchline.example', 26);
  expect(hours.slice(0, 24).reduce((sum, n) => sum + n, 0)).toBe(20);
  expect(hours.reduce((sum, n) => sum + n, 0)).toBe(LEADS);
});

test('messages that wait for mailbox capacity use none of it, and name the reason', async () => {
  const sequenceId = await engine.publish(draw([email('e1'), end()]));
  const leads = [await engine.enroll(sequenceId), await engine.enroll(sequenceId)];
  await engine.step();
  const deps = { ...engine.deps, sender: { name: null, address: 'one@touchline.example' }, mailboxLimits: { perHour: 1, perDay: null } };
  await deliverDue(deps, { workerId: 'test' });
  const messages = (await Promise.all(leads.map(({ id }) => engine.messages(id)))).flat();
  expect(messages.map(({ status }) => status).toSorted()).toEqual(['queued', 'sent']);
  expect(messages.find(({ status }) => status === 'queued')).toMatchObject({ attempts: 0, error: expect.stringContaining('mailbox') });
});

test('a backlog of days is booked once, an even share for every hour', async () => {
  const now = Math.ceil(engine.clock.current() / HOUR) * HOUR;
  const room = await takeRoom(engine.deps.pool, 'backlog@touchline.example', 100, now, { perHour: 10, perDay: 50 });
  expect(room.now).toBe(10);
  const hours = room.later.map((at) => Math.floor((at - now) / HOUR));
  expect(hours.slice(0, 40)).toEqual(Array.from({ length: 40 }, (_, index) => 1 + Math.floor(index / 10)));
  expect(hours.slice(40).every((hour) => hour >= 24)).toBe(true);
  expect(Math.max(...room.later) - now).toBeLessThan(2 * DAY);
});
