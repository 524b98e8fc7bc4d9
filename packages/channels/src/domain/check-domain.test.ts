import { generateKeyPairSync } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { type DnsZone, startDnsServer } from '@touchline/testing';
import { expect, test } from 'vitest';
import { checkDomain } from './check-domain.ts';

const key = (modulusLength: number): string =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const strong = `v=DKIM1; k=rsa; p=${key(2_048)}`;

const good: DnsZone = {
  'heron.example': { mx: ['mx.heron.example'], txt: ['site=1', 'v=spf1 include:_spf.google.com ~all'] },
  'google._domainkey.heron.example': { txt: [strong] },
  '_dmarc.heron.example': { txt: ['v=DMARC1; p=reject'] },
};

async function statuses(zone: DnsZone, given: { domain?: string; provider?: string; selector?: string | null } = {}) {
  const server = await startDnsServer(zone);
  const dns = new Resolver({ timeout: 1_000, tries: 1 });
  dns.setServers([server.address]);
  const findings = await checkDomain({ domain: 'heron.example', provider: 'google', selector: null, ...given }, dns);
  server.stop();
  return Object.fromEntries(findings.map((finding) => [finding.record, finding]));
}

test('a domain with all records passes', async () => {
  const found = await statuses(good);
  expect(Object.values(found).map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'pass']);
  // The record of the domain above holds for a subdomain.
  const below = { ...good, 'sales.heron.example': good['heron.example']!, 'google._domainkey.sales.heron.example': { txt: [strong] } };
  expect((await statuses(below, { domain: 'sales.heron.example' }))['DMARC']).toMatchObject({
    status: 'pass',
    name: '_dmarc.heron.example',
  });
});

test('a domain without records gets those to copy', async () => {
  const found = await statuses({ 'heron.example': {} });
  expect(found).toMatchObject({
    MX: { status: 'fail' },
    SPF: { status: 'fail', copy: { name: 'heron.example', value: 'v=spf1 include:_spf.google.com ~all' } },
    DKIM: { status: 'fail' },
    DMARC: { status: 'fail', copy: { name: '_dmarc.heron.example', value: expect.stringMatching(/^v=DMARC1; p=none/) } },
  });
});

test.each([
  ['two records', ['v=spf1 ~all', 'v=spf1 include:_spf.google.com ~all'], null],
  ['all servers', ['v=spf1 +all'], 'v=spf1 ~all'],
  ['another provider', ['v=spf1 mx -all'], 'v=spf1 include:_spf.google.com mx -all'],
])('SPF with %s fails', async (_title, txt, value) => {
  const { SPF } = await statuses({ ...good, 'heron.example': { mx: ['mx.heron.example'], txt } });
  expect(SPF).toMatchObject({ status: 'fail' });
  expect(SPF?.copy?.value ?? null).toBe(value);
});

test.each([
  ['revoked', 'v=DKIM1; p=', /revoked/],
  ['weak', `v=DKIM1; p=${key(1_024)}`, /1024 bits/],
  ['damaged', 'v=DKIM1; p=abc', /cannot be read/],
])('a %s DKIM key fails', async (_title, txt, message) => {
  const { DKIM } = await statuses({ ...good, 'google._domainkey.heron.example': { txt: [txt] } });
  expect(DKIM).toMatchObject({ status: 'fail', message: expect.stringMatching(message) });
});

test('a selector of its own is asked for, and an Ed25519 key passes', async () => {
  const zone = { ...good, 'own._domainkey.heron.example': { txt: ['v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='] } };
  expect((await statuses(zone, { selector: 'own' }))['DKIM']).toMatchObject({ status: 'pass', name: 'own._domainkey.heron.example' });
});

test('a policy without an aligned sender fails', async () => {
  const { DMARC } = await statuses({ 'heron.example': {}, '_dmarc.heron.example': { txt: ['v=DMARC1; p=reject'] } });
  expect(DMARC).toMatchObject({ status: 'fail', message: expect.stringContaining('Neither SPF nor DKIM') });
});

test('a name server that does not answer is no fault of the domain', async () => {
  const dns = new Resolver({ timeout: 100, tries: 1 });
  dns.setServers(['127.0.0.1:1']);
  const findings = await checkDomain({ domain: 'heron.example', provider: 'other', selector: null }, dns);
  expect(findings.map(({ status }) => status)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
});
