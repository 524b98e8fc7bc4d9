import { isbot } from 'isbot';

/**
 * What asked for a tracked address: a person; a person through an image proxy, which fetches when the mail is opened (Google, Yahoo);
 * a program that fetches ahead of the person (Apple's mail privacy, browsers); a scanner or another program; unknown.
 */
export type Reader = 'human' | 'human-by-proxy' | 'prefetch' | 'scanner' | 'unknown';

export interface TrackedRequest {
  readonly what: 'open' | 'click';
  readonly method: string;
  readonly header: (name: string) => string | undefined;
}

/** Only these count as the lead's own doing. */
export function isHuman(reader: Reader): boolean {
  return reader === 'human' || reader === 'human-by-proxy';
}

/** Fetch pictures at the moment when the person opens the mail. They never follow links. */
const OPENING_PROXIES = /googleimageproxy|yahoomailproxy|ymailproxy/i;

/** Mail programs that name themselves; lists of bots hold some of them for programs. */
const MAIL_PROGRAMS =
  /^(?:outlook-(?:ios|android)|macoutlook|microsoft outlook|microsoft office\/[\d.]+ \(.*outlook|thunderbird|airmail|superhuman|em ?client|spark|lotus-notes|postbox|mailspring|k-9 mail|fairemail|bluemail|newton|canary)/i;

/** Security gateways that add their name to a browser's. */
const GATEWAYS =
  /mimecast|barracuda|proofpoint|safelinks|fortimail|fortinet|symantec|messagelabs|trend ?micro|sophos|cisco|ironport|phishme|cofense|zscaler|checkpoint|avanan|sonicwall|virustotal|urlscan|headless|phantomjs|puppeteer|playwright|selenium/i;

/** Asked by Office before a link of a document or mail opens. */
const DISCOVERY = /(?:existence|protocol) discovery/i;

/** Apple's network library without a browser around it. */
const APPLE_LIBRARY = /cfnetwork/i;

/** Requests of browsers and their proxies before a person looks. */
const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;
const AHEAD = /prefetch|prerender|preview|preload|instant/i;

/** Says who asked for a tracked address, by this request alone. `createBurstWatch` knows what came with it. */
export function readerOf({ what, method, header }: TrackedRequest): Reader {
  if (method !== 'GET') return 'scanner';
  if (PURPOSES.some((name) => AHEAD.test(header(name) ?? ''))) return 'prefetch';
  const agent = (header('user-agent') ?? '').trim();
  if (agent === '') return 'unknown';
  if (OPENING_PROXIES.test(agent)) return what === 'open' ? 'human-by-proxy' : 'scanner';
  if (/^mozilla\/5\.0$/i.test(agent)) return 'prefetch';
  if (GATEWAYS.test(agent) || DISCOVERY.test(agent) || APPLE_LIBRARY.test(agent)) return 'scanner';
  if (MAIL_PROGRAMS.test(agent)) return 'human';
  if (isbot(agent)) return 'scanner';
  return /^(?:mozilla|opera)\/\d/i.test(agent) ? 'human' : 'unknown';
}
