import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
beforeAll(async () => {
  app = await startTestApi();
});
afterAll(() => app.close());

const PATH = '/v1/workspace/settings';

test('settings follow the browser until a person sets them', async () => {
  expect((await app.call('GET', PATH)).body).toMatchObject({
    hourCycle: null,
    firstWeekday: null,
    timeZone: null,
    historyMonths: null,
    needsApproval: false,
  });
  const settings = { hourCycle: '24', firstWeekday: 'sunday' };
  expect((await app.call('PUT', PATH, settings)).body).toMatchObject(settings);
  expect((await app.call('GET', PATH)).body).toMatchObject(settings);
  const reset = { hourCycle: null, firstWeekday: null };
  expect((await app.call('PUT', PATH, reset)).body).toMatchObject(reset);
});

test('an optional setting that is left out stays', async () => {
  const appearance = { hourCycle: null, firstWeekday: null };
  const sender = { timeZone: 'Europe/Berlin', senderName: 'Acme', replyTo: 'hello@acme.example', postalAddress: 'Acme\n1 Main Street' };
  await app.call('PUT', PATH, { ...appearance, ...sender, historyMonths: 12 });
  expect((await app.call('PUT', PATH, { ...appearance, historyMonths: null })).body).toMatchObject({ ...sender, historyMonths: null });
});

test.each([
  [{ hourCycle: '25', firstWeekday: null }, 'hourCycle'],
  [{ hourCycle: null, firstWeekday: 'noday' }, 'firstWeekday'],
  [{ hourCycle: null }, 'firstWeekday'],
  [{ hourCycle: null, firstWeekday: null, timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ hourCycle: null, firstWeekday: null, senderName: 'Two\nlines' }, 'senderName'],
  [{ hourCycle: null, firstWeekday: null, replyTo: 'a@b.example\r\nBcc: c@d.example' }, 'replyTo'],
  [{ hourCycle: null, firstWeekday: null, postalAddress: 'Tab\there' }, 'postalAddress'],
  [{ hourCycle: null, firstWeekday: null, historyMonths: 2 }, 'historyMonths'],
  [{ hourCycle: null, firstWeekday: null, messageMonths: 0 }, 'messageMonths'],
])('%j is refused at its field, and nothing changes', async (body, path) => {
  const before = (await app.call('GET', PATH)).body;
  const { status, body: problem } = await app.call('PUT', PATH, body);
  expect(status).toBe(422);
  expect(problem.errors).toMatchObject([{ path }]);
  expect((await app.call('GET', PATH)).body).toEqual(before);
});
