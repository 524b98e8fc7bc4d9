import type { DnsLookups } from './check-domain.ts';
import { type DnsFinding, texts } from './dns-finding.ts';

/** What providers ask to include. Zoho has one per data center, so it is not listed. */
const INCLUDES: Readonly<Record<string, string>> = {
  google: '_spf.google.com',
  microsoft: 'spf.protection.outlook.com',
  fastmail: 'spf.messagingengine.com',
};

/** RFC 7208. */
export async function checkSpf(domain: string, provider: string, dns: DnsLookups): Promise<DnsFinding> {
  const all = await texts(() => dns.resolveTxt(domain));
  const finding = (status: DnsFinding['status'], found: readonly string[], message: string, value: string | null): DnsFinding => ({
    record: 'SPF',
    name: domain,
    status,
    found,
    message,
    copy: value === null ? null : { type: 'TXT', name: domain, value },
  });
  if (!all.ok) return finding('unknown', [], all.error, null);
  const records = all.value.filter((text) => /^v=spf1(?:\s|$)/i.test(text));
  const wanted = INCLUDES[provider];
  const [record] = records;
  if (record === undefined) {
    const value = wanted === undefined ? null : `v=spf1 include:${wanted} ~all`;
    return finding('fail', [], 'No SPF record says which servers may send for the domain. Set the one of your mail provider.', value);
  }
  if (records.length > 1)
    return finding('fail', records, 'Receivers ignore SPF when there are several records. Merge them into one.', null);
  const terms = record.toLowerCase().split(/\s+/);
  if (terms.includes('+all') || terms.includes('all')) {
    return finding(
      'fail',
      records,
      'The record lets every server send for the domain. End it with ~all.',
      record.replace(/\s\+?all\b/i, ' ~all'),
    );
  }
  if (wanted !== undefined && !terms.includes(`include:${wanted}`) && !terms.some((term) => term.startsWith('redirect='))) {
    const value = record.replace(/^(v=spf1)/i, `$1 include:${wanted}`);
    return finding('fail', records, `The record does not name the servers of your mail provider. Add include:${wanted}.`, value);
  }
  return finding(
    'pass',
    records,
    wanted === undefined ? 'The record exists. Check that it names your mail server.' : 'The record names your mail provider.',
    null,
  );
}
