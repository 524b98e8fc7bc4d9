import { isIP } from 'node:net';
import type { AllowList } from '../port/allow-list.ts';
import { guardedLookup, MAILBOXES, refuseLiteral } from '../port/guarded-lookup.ts';

/**
 * The address of a mail host that a member named. Connect to this address, so that the checked one is the connected one.
 *
 * @throws InternalAddress, or the error of the DNS
 */
export async function locateMailHost(host: string, allow: AllowList): Promise<string> {
  const bare = host.replace(/^\[(.+)\]$/, '$1');
  refuseLiteral(bare, allow, MAILBOXES);
  if (isIP(bare) !== 0) return bare;
  return new Promise((resolve, reject) => {
    guardedLookup(allow, MAILBOXES)(bare, { all: true }, (error, addresses) => {
      const found = Array.isArray(addresses) ? addresses : [];
      // Many mail hosts have an IPv6 address that a server without IPv6 cannot reach.
      const chosen = found.find(({ family }) => family === 4) ?? found[0];
      if (error !== null || chosen === undefined) reject(error ?? new Error(`${host} has no address.`));
      else resolve(chosen.address);
    });
  });
}

/** Whether a connection without encryption stays in the operator's own network. */
export function isTrustedNetwork(host: string, address: string, allow: AllowList): boolean {
  return allow.allowsHost(host) || allow.allowsAddress(address);
}
