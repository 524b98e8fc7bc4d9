import { BlockList, isIP } from 'node:net';

/** Places in the operator's own network that webhooks or mailboxes may go to all the same. */
export interface AllowList {
  readonly allowsAddress: (address: string) => boolean;
  /** A name that the operator trusts whatever its address. */
  readonly allowsHost: (host: string) => boolean;
}

/** Allows no internal address and no internal host. */
export const NOTHING_ALLOWED: AllowList = { allowsAddress: () => false, allowsHost: () => false };

const HOST = /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.?$/;

/**
 * Reads a list such as `10.0.5.0/24, fd12::/16, 192.168.1.7, hooks.internal, *.corp.example`, separated by commas or spaces.
 *
 * @returns null when a part of it is none of these
 */
export function parseAllowList(text: string): AllowList | null {
  const networks = new BlockList();
  const hosts = new Set<string>();
  const domains: string[] = [];
  for (const part of text.toLowerCase().split(/[\s,]+/)) {
    if (part === '') continue;
    const [address = '', bits, ...more] = part.replace(/^\[(.+)\]$/, '$1').split('/');
    const version = isIP(address);
    if (version !== 0) {
      const longest = version === 4 ? 32 : 128;
      const prefix = bits === undefined ? longest : /^\d+$/.test(bits) ? Number(bits) : Number.NaN;
      if (more.length > 0 || !(prefix >= 0 && prefix <= longest)) return null;
      networks.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6');
    } else if (/^[\d.]+$/.test(part) || !HOST.test(part)) {
      return null;
    } else if (part.startsWith('*.')) {
      domains.push(bare(part.slice(1)));
    } else {
      hosts.add(bare(part));
    }
  }
  return {
    allowsAddress: (address) => {
      const [plain = ''] = address.split('%');
      const version = isIP(plain);
      return version !== 0 && networks.check(plain, version === 4 ? 'ipv4' : 'ipv6');
    },
    allowsHost: (host) => {
      const name = bare(host.toLowerCase());
      return hosts.has(name) || domains.some((domain) => name.endsWith(domain));
    },
  };
}

/** Without the dot at the end, which only says that a name is complete. */
const bare = (host: string): string => host.replace(/\.$/, '');
