import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Addresses that belong to nobody outside: loopback, private and link-local networks (cloud metadata among them), carrier NAT,
 * multicast and what is reserved. A webhook's address comes from a marketer, and must not reach into the operator's network.
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
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  internal.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  internal.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address is one of the public internet. IPv4 inside IPv6 counts as what it is. */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i.exec(address);
  if (mapped !== null) return isPublicAddress(mapped[1] ?? dotted(mapped[2] ?? '', mapped[3] ?? ''));
  const version = isIP(address);
  return version !== 0 && !internal.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function dotted(high: string, low: string): string {
  const bits = (Number.parseInt(high, 16) << 16) | Number.parseInt(low, 16);
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.');
}

/** A lookup for `node:http` that gives public addresses only: what is checked here is what is connected to. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, []);
    const allowed = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = allowed;
    if (first === undefined) return callback(new InternalAddress(hostname), []);
    if (options.all === true) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

/** The host is inside the operator's own network. */
export class InternalAddress extends Error {
  readonly code = 'EINTERNAL';

  constructor(host: string) {
    super(`${host} is an address of an internal network, where webhooks don't go.`);
  }
}
