import type { DnsLookups } from './check-domain.ts';
import { type DnsFinding, texts } from './dns-finding.ts';

/**
 * RFC 7489. A domain without its own record has the one of the domain above. It holds when SPF or DKIM passes for the sender's domain.
 *
 * @param aligned whether one of them does
 */
export async function checkDmarc(domain: string, aligned: boolean, dns: DnsLookups): Promise<DnsFinding> {
  const own = `_dmarc.${domain}`;
  const finding = (
    name: string,
    status: DnsFinding['status'],
    found: readonly string[],
    message: string,
    value: string | null,
  ): DnsFinding => ({
    record: 'DMARC',
    name,
    status,
    found,
    message,
    copy: value === null ? null : { type: 'TXT', name: own, value },
  });
  const suggested = `v=DMARC1; p=none; rua=mailto:postmaster@${domain}`;
  for (const name of namesFor(domain)) {
    const answer = await texts(() => dns.resolveTxt(name));
    if (!answer.ok) return finding(name, 'unknown', [], answer.error, null);
    const records = answer.value.filter((text) => /^v=DMARC1\s*(?:;|$)/i.test(text));
    const [record] = records;
    if (record === undefined) continue;
    if (records.length > 1) return finding(name, 'fail', records, 'Receivers ignore DMARC when there are several records. Keep one.', null);
    if (!/;\s*p\s*=\s*(?:none|quarantine|reject)\s*(?:;|$)/i.test(record)) {
      return finding(name, 'fail', records, 'The record has no valid policy. It needs p=none, p=quarantine or p=reject.', suggested);
    }
    return aligned
      ? finding(name, 'pass', records, 'The policy holds: SPF or DKIM passes for the domain.', null)
      : finding(name, 'fail', records, 'Neither SPF nor DKIM passes for the domain, so emails fail its policy. Correct one of them.', null);
  }
  return finding(own, 'fail', [], 'Gmail, Yahoo and Microsoft ask senders for a DMARC record. Start with p=none.', suggested);
}

/** Of the domain and those above it, down to the registered one. */
function namesFor(domain: string): readonly string[] {
  const labels = domain.split('.');
  return labels.slice(0, Math.max(1, labels.length - 1)).map((_, index) => `_dmarc.${labels.slice(index).join('.')}`);
}
