import { createPublicKey } from 'node:crypto';
import type { DnsLookups } from './check-domain.ts';
import { type DnsFinding, texts } from './dns-finding.ts';

/** Selectors that providers use unless a domain chose others. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  google: ['google'],
  microsoft: ['selector1', 'selector2'],
  fastmail: ['fm1', 'fm2', 'fm3'],
  zoho: ['zmail', 'zoho'],
};
const OTHERS = ['default', 'dkim', 'mail', 's1', 'k1'];
const STRONG = 2_048;

/** RFC 6376. The key cannot be listed: its name is the selector, which only the sender knows. */
export async function checkDkim(domain: string, provider: string, selector: string | null, dns: DnsLookups): Promise<DnsFinding> {
  const selectors = selector === null ? (USUAL[provider] ?? OTHERS) : [selector];
  const names = selectors.map((one) => `${one}._domainkey.${domain}`);
  const answers = await Promise.all(names.map((name) => texts(() => dns.resolveTxt(name))));
  const finding = (name: string, status: DnsFinding['status'], found: readonly string[], message: string): DnsFinding => ({
    record: 'DKIM',
    name,
    status,
    found,
    message,
    copy: null,
  });
  const judged = answers.flatMap((answer, index) => {
    const key = answer.ok ? answer.value.find((text) => /(?:^|;)\s*p=/i.test(text)) : undefined;
    return key === undefined ? [] : [{ name: names[index]!, key, fault: faultOf(key) }];
  });
  const best = judged.find(({ fault }) => fault === null) ?? judged[0];
  if (best !== undefined) {
    const { name, key, fault } = best;
    return finding(name, fault === null ? 'pass' : 'fail', [key], fault ?? 'Receivers find the key of your mail provider.');
  }
  const silent = answers.find((answer) => !answer.ok);
  if (silent !== undefined && !silent.ok) return finding(names[0]!, 'unknown', [], silent.error);
  const message =
    selector === null
      ? `No key under the usual names (${selectors.join(', ')}). Turn on DKIM at your mail provider, or enter its selector.`
      : 'No key has this name. Turn on DKIM at your mail provider, or correct the selector.';
  return finding(names[0]!, 'fail', [], message);
}

/** Null: the key can be used. */
function faultOf(record: string): string | null {
  const tags = new Map(record.split(';').map((part) => part.split(/=(.*)/s).map((text) => text.trim()) as [string, string]));
  const key = (tags.get('p') ?? '').replaceAll(/\s+/g, '');
  if (key === '') return 'The key is revoked. Create another one at your mail provider.';
  if ((tags.get('k') ?? 'rsa').toLowerCase() !== 'rsa') return null;
  try {
    const bits = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' }).asymmetricKeyDetails?.modulusLength ?? 0;
    return bits >= STRONG ? null : `The key has ${bits} bits. Create one with ${STRONG} bits at your mail provider.`;
  } catch {
    return 'The key cannot be read. Copy it again from your mail provider, without line breaks.';
  }
}
