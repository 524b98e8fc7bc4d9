import { createHmac, timingSafeEqual } from 'node:crypto';

/** Payload of a tracked address. */
export type TrackingToken =
  | { readonly type: 'open'; readonly workspaceId: string; readonly messageId: string }
  | {
      readonly type: 'click';
      readonly workspaceId: string;
      readonly messageId: string;
      /** As the marketer wrote it. */ readonly link: string;
    }
  | { readonly type: 'unsubscribe'; readonly workspaceId: string; readonly messageId: string };

/** 128 bits of the HMAC: impossible to guess, and addresses in plain-text emails stay shorter. */
const SIGNATURE_BYTES = 16;

/** Packs and signs (HMAC-SHA256). Letters, digits, `-`, `_` and one `.`; ids are public, forging needs the key. */
export function signToken(key: string, token: TrackingToken): string {
  const parts = [token.type, token.workspaceId, token.messageId, ...(token.type === 'click' ? [token.link] : [])];
  const payload = Buffer.from(JSON.stringify(parts)).toString('base64url');
  return `${payload}.${signature(key, payload).toString('base64url')}`;
}

/** The token, or null when it was not signed with `key`. */
export function verifyToken(key: string, signed: string): TrackingToken | null {
  const [payload, given, ...rest] = signed.split('.');
  if (payload === undefined || given === undefined || rest.length > 0) return null;
  const bytes = Buffer.from(given, 'base64url');
  const expected = signature(key, payload);
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) return null;
  const [type, workspaceId, messageId, link] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [
    TrackingToken['type'],
    string,
    string,
    string?,
  ];
  return type === 'click' ? { type, workspaceId, messageId, link: link ?? '' } : { type, workspaceId, messageId };
}

function signature(key: string, payload: string): Buffer {
  return createHmac('sha256', key).update(payload).digest().subarray(0, SIGNATURE_BYTES);
}
