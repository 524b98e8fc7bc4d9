import { BlockList, isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const nearby = new BlockList();
nearby.addSubnet('127.0.0.0', 8);
nearby.addSubnet('10.0.0.0', 8);
nearby.addSubnet('172.16.0.0', 12);
nearby.addSubnet('192.168.0.0', 16);
nearby.addAddress('::1', 'ipv6');
nearby.addSubnet('fc00::', 7, 'ipv6');

const plain = (address: string): string => address.replace(/^::ffff:/i, '');
const isNearby = (address: string): boolean => nearby.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Address at the other end of the connection; null for a request that came over none, as in tests. */
export function peerAddress(c: Context): string | null {
  const { incoming } = (c.env ?? {}) as { incoming?: unknown };
  const address = incoming === undefined ? undefined : getConnInfo(c).remote.address;
  return address === undefined ? null : plain(address);
}

/** Address of the client. A proxy on this machine or in the same network appends it to `x-forwarded-for`; a header of others is ignored. */
export function clientIp(c: Context): string {
  const peer = peerAddress(c) ?? '127.0.0.1';
  if (!isNearby(peer)) return peer;
  const last = plain(c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '');
  return isIP(last) === 0 ? peer : last;
}
