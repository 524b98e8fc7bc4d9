import type { Context } from 'hono';
import { peerAddress } from './client-ip.ts';

const LOOPBACK = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

export const isLoopbackHost = (hostname: string): boolean => LOOPBACK.test(hostname);

/**
 * Whether a request comes from this machine and not through a proxy, which would make all of the world look like this machine. Local mode
 * trusts no other.
 */
export function isLocal(c: Context): boolean {
  const peer = peerAddress(c);
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'].some((name) => c.req.header(name) !== undefined);
  return !isForwarded && (peer === null || isLoopbackHost(peer)) && isLoopbackHost(new URL(c.req.url).hostname);
}
