import type { Resolver } from 'node:dns/promises';
import { checkDkim } from './check-dkim.ts';
import { checkDmarc } from './check-dmarc.ts';
import { checkSpf } from './check-spf.ts';
import { type DnsFinding, lookUp } from './dns-finding.ts';

/** The DNS lookups of the check: a `Resolver` of Node, or one that asks another server. */
export type DnsLookups = Pick<Resolver, 'resolveTxt' | 'resolveMx'>;

export interface DomainToCheck {
  readonly domain: string;
  /** Preset of the mailbox, such as `google`. */
  readonly provider: string;
  /** Names the DKIM key. Null: the usual ones of the provider. */
  readonly selector: string | null;
}

/** Checks the DNS records that receivers ask for when an email arrives from a domain. */
export async function checkDomain({ domain, provider, selector }: DomainToCheck, dns: DnsLookups): Promise<readonly DnsFinding[]> {
  const [mx, spf, dkim] = await Promise.all([
    checkMx(domain, dns),
    checkSpf(domain, provider, dns),
    checkDkim(domain, provider, selector, dns),
  ]);
  return [mx, spf, dkim, await checkDmarc(domain, spf.status === 'pass' || dkim.status === 'pass', dns)];
}

async function checkMx(domain: string, dns: DnsLookups): Promise<DnsFinding> {
  const found = await lookUp(() => dns.resolveMx(domain));
  if (!found.ok) return { record: 'MX', name: domain, status: 'unknown', found: [], message: found.error, copy: null };
  const hosts = found.value.filter(({ exchange }) => exchange !== '' && exchange !== '.').map(({ exchange }) => exchange);
  const ok = hosts.length > 0;
  return {
    record: 'MX',
    name: domain,
    status: ok ? 'pass' : 'fail',
    found: hosts,
    message: ok
      ? 'Replies and bounces have a way back.'
      : 'The domain receives no mail, so replies and bounces are lost. Set the MX records of your mail provider.',
    copy: null,
  };
}
