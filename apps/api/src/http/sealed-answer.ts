import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What is kept of an answer to repeat it. */
export interface SealedAnswer {
  readonly status: number;
  readonly type: string;
  readonly location: string | null;
  readonly body: string;
}

const IV = 12;
const TAG = 16;

export const sha256 = (...parts: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest();

const keyFrom = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'touchline idempotency', 32));

/** Encrypts with AES-256-GCM under a key that is derived from the secret. Layout: nonce, tag, text. */
export function sealAnswer(secret: string, answer: SealedAnswer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), iv);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

/** @throws Error when it was sealed under another secret, or changed */
export function openAnswer(secret: string, sealed: Buffer): SealedAnswer {
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), sealed.subarray(0, IV));
  decipher.setAuthTag(sealed.subarray(IV, IV + TAG));
  const text = Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as SealedAnswer;
}
