import { createTestDatabase } from '@touchline/testing';
import { expect, test } from 'vitest';
import { describeChannel, messageTo } from '../conformance/suite.ts';
import { createSandboxChannel } from './sandbox.ts';

const reachesEveryone = 'the sandbox takes mail for every address; a bounce is a button on its page';

for (const [channel, recipient] of [
  ['email', 'ada@example.com'],
  ['sms', '+4930901820'],
  ['webhook', 'https://hooks.example.com/in'],
] as const) {
  describeChannel(`sandbox (${channel})`, recipient, async () => {
    const { db, drop } = await createTestDatabase();
    return {
      adapter: createSandboxChannel(db, channel),
      arrived: async () => {
        const rows = await db.selectFrom('sandbox_messages').selectAll().orderBy('id').execute();
        return rows.map((row) => ({ to: row.recipient, subject: row.subject, text: row.text, headers: row.headers }));
      },
      refusing: { skip: reachesEveryone },
      busy: { skip: reachesEveryone },
      unreachable: { skip: 'it is a table of the database that the caller needs anyway' },
      stop: drop,
    };
  });
}

test('a phone shows who writes by name, not by a mail address', async () => {
  const { db, drop } = await createTestDatabase();
  await createSandboxChannel(db, 'email').send(messageTo('ada@example.com'));
  await createSandboxChannel(db, 'sms').send(messageTo('+4930901820'));
  const rows = await db.selectFrom('sandbox_messages').select(['channel', 'sender']).orderBy('id').execute();
  expect(rows).toEqual([
    { channel: 'email', sender: 'Nadia Brandt <nadia@touchline.example>' },
    { channel: 'sms', sender: 'Nadia Brandt' },
  ]);
  await drop();
});
