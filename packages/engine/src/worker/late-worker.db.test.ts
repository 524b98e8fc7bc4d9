import { createChannels } from '@touchline/channels';
import { defaultSettings } from '@touchline/sequence';
import { createTestDatabase } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { days, draw, email, end, sms } from '../test-kit/build-document.ts';
import { createTestEngine, DAY, HOUR, type TestEngine } from '../test-kit/test-engine.ts';

/** The short form of the fault run with a two-day outage: no worker runs while several touches of each lead come due. */
const LEADS = 20;
const MINUTE = 60_000;

let engine: TestEngine;
beforeAll(async () => {
  const database = await createTestDatabase();
  engine = await createTestEngine({ database, channels: createChannels({ db: database.db }) });
});
afterAll(() => engine.stop());

const sentOf = async (id: string, channel: string): Promise<number[]> =>
  (await engine.messages(id))
    .filter((message) => message.channel === channel && message.status === 'sent')
    .map(({ sent_at }) => sent_at!.getTime());

test('worker that was off for two days sends each lead one overdue touch, and spaces the rest', async () => {
  const { guards } = defaultSettings();
  const steps = [email('e1'), days('w1', 1), email('e2'), sms('s1'), sms('s2'), days('w2', 1), email('e3'), end()];
  const sequenceId = await engine.publish(draw(steps, { guards }));
  const leads = await Promise.all(Array.from({ length: LEADS }, () => engine.enroll(sequenceId, { consent_sms: true })));
  // Off before the first delivery, so the outbox is full as well.
  await engine.step();
  engine.clock.advance(2 * DAY + 3 * HOUR);
  // The clock stands still, so everything that goes out now goes out at once.
  for (let round = 0; round < 5; round += 1) {
    await engine.step();
    await engine.deliver();
  }
  const now = engine.clock.current();
  for (const { id } of leads) {
    for (const channel of ['email', 'sms']) expect((await sentOf(id, channel)).filter((at) => at === now).length).toBeLessThanOrEqual(1);
  }
  expect((await Promise.all(leads.map(({ id }) => sentOf(id, 'email')))).map((sent) => sent.length)).toEqual(leads.map(() => 1));
  for (let passed = 0; passed < 8 * DAY; passed += 4 * HOUR) await engine.pass(4 * HOUR);
  for (const { id } of leads) {
    const [emails, texts] = [await sentOf(id, 'email'), await sentOf(id, 'sms')];
    expect([emails.length, texts.length]).toEqual([3, 2]);
    const gaps = emails.slice(1).map((at, index) => at - emails[index]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(48 * HOUR - 15 * MINUTE);
    expect(new Set(texts.map((at) => Math.floor(at / DAY))).size).toBe(2);
    expect((await engine.enrollment(id)).status).toBe('ended');
  }
});
