import { createTestDatabase } from '@touchline/testing';
import { describeChannel } from '../conformance/suite.ts';
import { createSandboxChannel } from './sandbox.ts';

const reachesEveryone = 'the sandbox takes mail for every address; a bounce is a button on its page';

for (const [channel, recipient] of [
  ['email', 'ada@example.com'],
  ['sms', '+4930901820'],
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
