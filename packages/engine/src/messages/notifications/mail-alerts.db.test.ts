import { type SmtpSink, startSmtpSink } from '@touchline/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draw, end } from '../../test-kit/build-document.ts';
import { createTestEngine, type TestEngine } from '../../test-kit/test-engine.ts';
import { mailAlerts } from './mail-alerts.ts';

let sink: SmtpSink;
let engine: TestEngine;
let sequenceId: string;
beforeAll(async () => {
  sink = await startSmtpSink();
  engine = await createTestEngine({ smtpUrl: sink.url });
  const alert = { id: 'a1', kind: 'alert', config: { text: '{{ lead.firstName }} is looking at prices' } };
  sequenceId = await engine.publish(draw([alert, end()]));
});
afterAll(async () => {
  await engine.stop();
  await sink.stop();
});

const owner = (email: string | null) => JSON.stringify({ id: 'o1', name: 'Ada', email, timeZone: null });
const alertOf = (enrollmentId: string) =>
  engine.deps.db.selectFrom('alerts').selectAll().where('enrollment_id', '=', enrollmentId).executeTakeFirstOrThrow();

test('owner gets one email with the text and a link to the lead, even after the lead is suppressed', async () => {
  const { id, leadId } = await engine.enroll(sequenceId, { first_name: 'Nora', consent_email: false, owner: owner('ada@team.example') });
  await engine.step();
  expect(await mailAlerts(engine.deps)).toBe(1);
  expect(await mailAlerts(engine.deps)).toBe(0);
  const [mail, ...others] = sink.to('ada@team.example');
  expect(others).toEqual([]);
  expect(mail?.headers['subject']).toContain('Alert: Nora');
  expect(mail?.text).toContain('Nora is looking at prices');
  expect(mail?.text).toContain(`https://follow.example/leads/${leadId}`);
  expect(await alertOf(id)).toMatchObject({ read_at: null, mail_error: null, mail_attempts: 1 });
});

test('without an owner who has an address the alert stays in the app, and says why', async () => {
  const { id } = await engine.enroll(sequenceId, { owner: owner(null) });
  await engine.step();
  expect(await mailAlerts(engine.deps)).toBe(0);
  expect(await alertOf(id)).toMatchObject({ mail_error: 'The lead has no owner with a mail address.', mail_attempts: 1 });
});
