import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import type { AllowList } from './allow-list.ts';

/**
 * Addresses that are not public: loopback, private and link-local networks (cloud metadata among them), carrier NAT,
 * multicast, documentation and reserved ranges; and IPv4 addresses embedded in IPv6 that a gateway would unpack. The address of a
 * webhook or a mail server comes from a member, and must not reach into the operator's network.
 */
const internal = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  internal.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const) {
  internal.addSubnet(network, bits, 'ipv6');
}

/** What a guarded connection is for, and the setting that allows internal addresses for it. */
interface Use {
  readonly things: string;
  readonly variable: string;
}

const WEBHOOKS: Use = { things: 'webhooks', variable: 'WEBHOOK_ALLOW' };
export const MAILBOXES: Use = { things: 'mailboxes', variable: 'MAIL_ALLOW' };

/** Whether an IP address is one of the public internet. The list itself takes `::ffff:127.0.0.1` for the IPv4 address that it is. */
export function isPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%');
  const version = isIP(bare);
  return version !== 0 && !internal.check(bare, version === 4 ? 'ipv4' : 'ipv6');
}

/** Whether a connection may go to an IP address that a host has. */
function mayGoTo(address: string, host: string, allow: AllowList): boolean {
  return isPublicAddress(address) || allow.allowsAddress(address) || allow.allowsHost(host);
}

/**
 * Refuses a host that is written as an internal IP address: a lookup is not asked for those.
 *
 * @throws InternalAddress
 */
export function refuseLiteral(host: string, allow: AllowList, use: Use = WEBHOOKS): void {
  if (isIP(host) !== 0 && !mayGoTo(host, host, allow)) throw new InternalAddress(host, use);
}

/** A lookup for `node:http` that returns permitted addresses only: the checked address is the connected one. */
export function guardedLookup(allow: AllowList, use: Use = WEBHOOKS): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const allowed = addresses.filter(({ address }) => mayGoTo(address, hostname, allow));
      const [first] = allowed;
      if (first === undefined) return callback(new InternalAddress(hostname, use), []);
      if (options.all === true) callback(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
}

/** The host is inside the operator's own network. */
export class InternalAddress extends Error {
  readonly code = 'EINTERNAL';

  constructor(host: string, { things, variable }: Use) {
    super(`${host} is an address of an internal network, where ${things} don't go unless ${variable} names it.`);
  }
}
