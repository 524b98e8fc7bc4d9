import { afterAll, beforeAll, expect, test } from 'vitest';
import { branched } from '../test-kit/documents.ts';
import { keyNamed } from '../test-kit/people.ts';
import { startTestApi, type TestApi } from '../test-kit/test-api.ts';

let app: TestApi;
let sequence: string;
/** Headers of a key with this name. */
let ada: Record<string, string>;
beforeAll(async () => {
  app = await startTestApi();
  ada = await keyNamed(app, 'Ada', ['suppressions.write']);
  const made = (await app.call('POST', '/v1/sequences', { name: 'Guide', document: branched() })).body;
  await app.call('POST', `/v1/sequences/${made.id}/versions`, { revision: made.draftRevision });
  sequence = made.id;
});
afterAll(() => app.close());

const list = async (query = '') => (await app.call('GET', `/v1/suppressions${query}`)).body;

async function unsubscribed(email: string) {
  const lead = (await app.call('POST', '/v1/leads', { email, phone: '+12125550147' })).body;
  await app.call('POST', `/v1/sequences/${sequence}/enrollments`, { leadIds: [lead.id] });
  await app.settle();
  const [message] = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body.items;
  await app.call('POST', '/v1/events', {
    key: `stop ${email}`,
    name: 'replied',
    messageId: message.id,
    properties: { text: 'Stop. Thank you' },
  });
  const [suppression] = (await list(`?search=${encodeURIComponent(email)}`)).items;
  return { lead, message, suppression };
}
const reach = async (leadId: string, channel: string) =>
  (await app.call('GET', `/v1/leads/${leadId}`)).body.reachability.find((one: { channel: string }) => one.channel === channel);

test('opt-out is listed with its reason, source and message, and the lead shows why it cannot be reached', async () => {
  const { lead, message, suppression } = await unsubscribed('Nora@Example.com');
  expect(suppression).toMatchObject({
    channel: 'email',
    address: 'nora@example.com',
    reason: 'unsubscribed',
    source: 'reply',
    leadId: lead.id,
    messageId: message.id,
    lifted: null,
  });
  expect(await reach(lead.id, 'email')).toEqual({
    channel: 'email',
    address: 'Nora@example.com',
    obstacles: ['suppressed', 'no-consent'],
    suppression: { id: suppression.id, reason: 'unsubscribed', since: suppression.createdAt },
  });
  expect(await reach(lead.id, 'linkedin')).toMatchObject({ obstacles: ['no-address'] });
});

test('lifting needs a reason, keeps who, when and why, gives the consent back and lets mail out again', async () => {
  const { lead, suppression } = await unsubscribed('lift@example.com');
  const lift = (body: object) => app.call('POST', `/v1/suppressions/${suppression.id}/lift`, body, ada);
  expect(await lift({})).toMatchObject({ status: 422 });
  expect(await lift({ why: '  ' })).toMatchObject({ status: 422, body: { errors: [{ path: 'why', message: 'Give a reason.' }] } });
  const { status, body } = await lift({ why: 'She called and asked for the mails' });
  expect({ status, body }).toMatchObject({
    status: 200,
    body: { leads: 1, lifted: { by: 'Ada', why: 'She called and asked for the mails' } },
  });
  expect(body.lifted.at).toBe(app.clock.current() && new Date(app.clock.current()).toISOString());
  expect((await list('?search=lift@example.com')).items).toEqual([]);
  expect((await list('?search=lift@example.com&state=lifted')).items).toMatchObject([{ id: suppression.id, reason: 'unsubscribed' }]);
  expect(await reach(lead.id, 'email')).toMatchObject({ obstacles: [], suppression: null });
  expect(await lift({ why: 'Again' })).toMatchObject({ status: 409, body: { code: 'not-suppressed' } });
  expect((await app.call('POST', `/v1/sequences/${sequence}/enrollments`, { leadIds: [lead.id] })).body.refused).toEqual([]);
  await app.settle();
  const statuses = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body.items.map(({ status: of }: { status: string }) => of);
  expect(statuses).toEqual(['sent', 'sent']);
});

test('after a lift the address can be suppressed again, and the history keeps both', async () => {
  await app.call('POST', '/v1/suppressions', { rows: [{ address: 'twice@example.com' }] });
  const [first] = (await list('?search=twice@example.com')).items;
  await app.call('POST', `/v1/suppressions/${first.id}/lift`, { why: 'A mistake' });
  expect((await app.call('POST', '/v1/suppressions', { rows: [{ address: 'twice@example.com' }] })).body).toMatchObject({ added: 1 });
  expect((await list('?search=twice@example.com')).items).toHaveLength(1);
  expect((await list('?search=twice@example.com&state=lifted')).items).toHaveLength(1);
});

test('file is checked first, row by row; the same file again adds nothing', async () => {
  const rows = [
    { address: 'A@File.example', reason: 'unsubscribed' },
    { address: '+1 (415) 555-0199' },
    { address: '0041 44 668 18 00', channel: 'call' },
    { address: 'nonsense' },
    { address: 'a@file.example' },
    { address: 'b@file.example', channel: 'fax' },
    { address: '555-0100' },
  ];
  const checked = (await app.call('POST', '/v1/suppressions', { rows, dryRun: true })).body;
  expect(checked).toMatchObject({ added: 3, known: 1 });
  expect(checked.refused.map(({ row, errors }: { row: number; errors: { path: string }[] }) => [row, errors[0]?.path])).toEqual([
    [3, 'address'],
    [5, 'channel'],
    [6, 'address'],
  ]);
  expect((await list('?search=file.example')).items).toEqual([]);
  expect((await app.call('POST', '/v1/suppressions', { rows, why: 'From the old tool' }, ada)).body).toMatchObject({ added: 3, known: 1 });
  expect((await app.call('POST', '/v1/suppressions', { rows })).body).toMatchObject({ added: 0, known: 4 });
  const { items } = await list('?reason=do-not-contact&search=4');
  expect(items.map(({ channel, address, by, why, source }: Record<string, string>) => [channel, address, by, why, source])).toEqual([
    ['call', '+41446681800', 'Ada', 'From the old tool', 'import'],
    ['sms', '+14155550199', 'Ada', 'From the old tool', 'import'],
  ]);
});

test.each([
  ['+44 (0)20 7946 0958', '+442079460958'],
  ['p:+34 612 345 678', '+34612345678'],
  ['mailto:Writes@Ways.example', 'writes@ways.example'],
  ['Ada Moreau <named@ways.example>', 'named@ways.example'],
  ['jose\u0301@ways.example', 'jos\u00e9@ways.example'],
  ['r&d@ways.example', 'r&d@ways.example'],
])('%s is read as the address of a lead is, so it finds its lead', async (written, address) => {
  const contact = address.includes('@') ? { email: address } : { phone: address };
  const lead = (await app.call('POST', '/v1/leads', contact)).body;
  expect((await app.call('POST', '/v1/suppressions', { rows: [{ address: written }] })).body).toMatchObject({ added: 1, refused: [] });
  const { obstacles, suppression } = await reach(lead.id, address.includes('@') ? 'email' : 'sms');
  expect({ obstacles, suppression }).toMatchObject({ obstacles: ['suppressed', 'no-consent'], suppression: { reason: 'do-not-contact' } });
});

test('imported address revokes the consent of its leads, and lifting restores only what it revoked', async () => {
  const add = async (email: string, consent: object) => (await app.call('POST', '/v1/leads', { email, consent })).body.id;
  const agreed = await add('agreed@example.com', { email: true });
  const never = await add('never@example.com', { email: false });
  await app.call('POST', '/v1/suppressions', { rows: [{ address: 'agreed@example.com' }, { address: 'never@example.com' }] });
  expect((await reach(agreed, 'email')).obstacles).toEqual(['suppressed', 'no-consent']);
  for (const address of ['agreed@example.com', 'never@example.com']) {
    const [{ id }] = (await list(`?search=${address}`)).items;
    await app.call('POST', `/v1/suppressions/${id}/lift`, { why: 'A wrong file' });
  }
  expect((await reach(agreed, 'email')).obstacles).toEqual([]);
  expect((await reach(never, 'email')).obstacles).toEqual(['no-consent']);
});

test.each([
  ['ada@xn--mller-kva.example', 'ada@müller.example'],
  ['ben@müller.example', 'ben@XN--MLLER-KVA.example'],
])('a suppression of %s holds for a lead written as %s', async (address, email) => {
  await app.call('POST', '/v1/suppressions', { rows: [{ address, reason: 'bounced' }], source: 'import' }, ada);
  const lead = (await app.call('POST', '/v1/leads', { email })).body;
  expect(await reach(lead.id, 'email')).toMatchObject({ obstacles: ['suppressed'], suppression: { reason: 'bounced' } });
  for (const form of [address, email]) {
    expect((await list(`?search=${encodeURIComponent(form)}`)).items).toHaveLength(1);
    expect((await app.call('GET', `/v1/leads?search=${encodeURIComponent(form)}`)).body.items).toMatchObject([{ id: lead.id }]);
  }
});

test('queued email to an address suppressed in the meantime is not sent', async () => {
  const lead = (await app.call('POST', '/v1/leads', { email: 'waits@example.com' })).body;
  await app.call('POST', `/v1/sequences/${sequence}/enrollments`, { leadIds: [lead.id] });
  await app.call('POST', '/v1/suppressions', { rows: [{ address: 'WAITS@example.com', reason: 'bounced' }] });
  await app.settle();
  const { items } = (await app.call('GET', `/v1/messages?leadId=${lead.id}`)).body;
  expect(items.map(({ status, error }: Record<string, string>) => [status, error])).toEqual([['canceled', 'The address is suppressed.']]);
});

test('each page continues after the previous one', async () => {
  const rows = Array.from({ length: 5 }, (_, index) => ({ address: `page-${index}@example.com` }));
  await app.call('POST', '/v1/suppressions', { rows });
  const seen: string[] = [];
  for (let cursor = ''; ;) {
    const { items, nextCursor } = await list(`?search=page-&limit=2${cursor}`);
    seen.push(...items.map(({ address }: { address: string }) => address));
    if (nextCursor === null) break;
    cursor = `&cursor=${nextCursor}`;
  }
  expect(seen.toSorted()).toEqual(rows.map(({ address }) => address));
});

test('the export is a CSV file that holds no formulas and that the import takes back', async () => {
  await app.call('POST', '/v1/suppressions', {
    rows: [{ address: '=cmd@example.com' }, { address: '+4930901820' }],
    why: '=1+1, "quoted"',
  });
  const { status, headers, body } = await app.call('GET', '/v1/suppressions/export?reason=do-not-contact');
  expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
    200,
    'text/csv; charset=utf-8',
    'attachment; filename="suppressions.csv"',
  ]);
  expect(body).toContain('address,channel,reason,source,since,by,why,lifted,liftedBy,liftedWhy\r\n');
  expect(body).toContain("'=cmd@example.com,email,do-not-contact,import,");
  expect(body).toContain('\r\n+4930901820,sms,do-not-contact,import,');
  expect(body).toContain('"\'=1+1, ""quoted"""');
  const back = await app.call('POST', '/v1/suppressions', { rows: [{ address: "'=cmd@example.com" }] });
  expect(back.body).toEqual({ added: 0, known: 1, refused: [] });
});

test('an address with a wildcard is refused', async () => {
  const { body } = await app.call('POST', '/v1/suppressions', { rows: [{ address: '*@x.co' }, { address: 'ada*@x.co' }] });
  const errors = [{ path: 'address', message: 'Wildcards are not supported. Give each address in full.' }];
  expect(body).toEqual({
    added: 0,
    known: 0,
    refused: [
      { row: 0, errors },
      { row: 1, errors },
    ],
  });
});

test.each([
  ['020 7946', '+442079460958'],
  ['+44 (0)20 7946', '+442079460958'],
  ['7946-0958', '+442079460958'],
  ['xn--bcher-kva', 'jo@bücher.example'],
  ['Jo@XN--BCHER-KVA.example', 'jo@bücher.example'],
  ['@xn--bcher-kva', 'jo@bücher.example'],
])('a search for %s finds %s', async (search, address) => {
  await app.call('POST', '/v1/suppressions', { rows: [{ address: '+44 20 7946 0958' }, { address: 'jo@bücher.example' }] });
  const { items } = await list(`?search=${encodeURIComponent(search)}`);
  expect(items.map((item: { address: string }) => item.address)).toEqual([address]);
});
