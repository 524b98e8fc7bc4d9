import { channelDefinition, CHANNELS, isChannel } from '@touchline/sequence';
import { createTestDatabase } from '@touchline/testing';
import { afterAll, expect, test } from 'vitest';
import { messageTo } from './conformance/suite.ts';
import { createChannels, createSandboxChannels } from './create-channels.ts';
import { carrierDefinition, CARRIERS } from './registry.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

test.each(CARRIERS)('%s opens as what it is called, and its messages to test leads are in the sandbox', async (carrier) => {
  const { [carrier]: adapter } = createChannels({ db, smtpUrl: 'smtp://127.0.0.1:1' });
  expect(adapter?.channel).toBe(carrier);
  // Email leaves: a test lead's mailbox is the mailbox of the person who tests.
  if (isChannel(carrier) && channelDefinition(carrier).fromMailbox === true) return adapter?.close();
  const message = messageTo('someone', { isTest: true, subject: carrier });
  expect(await adapter?.send(message)).toMatchObject({ ok: true });
  const rows = await db.selectFrom('sandbox_messages').select('channel').where('subject', '=', carrier).execute();
  expect(rows).toEqual([{ channel: carrier }]);
  await adapter?.close();
});

test.each(CARRIERS)('%s has a sandbox, from which nothing leaves', async (carrier) => {
  expect(createSandboxChannels({ db })[carrier]).toMatchObject({ channel: carrier, provider: 'sandbox' });
  expect(createChannels({ db })[carrier]?.channel).toBe(carrier);
});

test('every carrier but webhooks serves a channel and composes its touches', () => {
  for (const carrier of CARRIERS) expect(carrierDefinition(carrier)?.compose !== null).toBe(isChannel(carrier));
  for (const channel of CHANNELS) expect(carrierDefinition(channel) === undefined).toBe(!CARRIERS.some((carrier) => carrier === channel));
});
