import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Keys of the installation: the first one seals, and all of them open. */
export interface SealKeys {
  readonly current: SealKey;
  readonly all: ReadonlyMap<string, SealKey>;
}

interface SealKey {
  readonly id: string;
  readonly key: Buffer;
}

const PREFIX = 'sealed1';
const IV = 12;
const TAG = 16;

/** 32 random bytes as base64url, the form of `SECRET_KEY`. */
export const newSecretKey = (): string => randomBytes(32).toString('base64url');

/** Whether the text is 32 bytes in base64 or base64url. */
export const isSecretKey = (text: string): boolean => /^[\w+/-]{43}=?$/.test(text) && Buffer.from(text, 'base64').length === 32;

function sealKey(name: string, text: string): SealKey {
  if (!isSecretKey(text)) throw new Error(`${name} must be 32 random bytes in base64, such as the output of: openssl rand -base64 32`);
  const key = Buffer.from(text, 'base64');
  return { key, id: createHash('sha256').update(key).digest('hex').slice(0, 8) };
}

/** Keys of the environment. Null: secrets are stored as they are. @throws Error when one is malformed */
export function sealKeys(env: NodeJS.ProcessEnv = process.env): SealKeys | null {
  const { SECRET_KEY, SECRET_KEY_OLD } = env;
  if (SECRET_KEY === undefined || SECRET_KEY === '') return null;
  const current = sealKey('SECRET_KEY', SECRET_KEY);
  const old = SECRET_KEY_OLD === undefined || SECRET_KEY_OLD === '' ? [] : [sealKey('SECRET_KEY_OLD', SECRET_KEY_OLD)];
  return { current, all: new Map([current, ...old].map((one) => [one.id, one])) };
}

/** Encrypts with AES-256-GCM. The place of a secret is authenticated, so a sealed value cannot be copied to another row. */
export function seal({ current }: SealKeys, place: string, text: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [PREFIX, current.id, Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')].join('.');
}

export const isSealed = (value: string): boolean => value.startsWith(`${PREFIX}.`);

/** Id of the key that sealed the value. Null: it is not sealed. */
export const sealedBy = (value: string): string | null => (isSealed(value) ? (value.split('.')[1] ?? null) : null);

/** @throws Error with a remedy when the key is missing or the value was changed */
export function open(keys: SealKeys | null, place: string, value: string): string {
  const [, id = '', data = ''] = value.split('.');
  const found = keys?.all.get(id);
  if (found === undefined) {
    throw new Error(
      `The secrets of this database are sealed with the key ${id}. Set SECRET_KEY to it, or SECRET_KEY_OLD after a rotation.`,
    );
  }
  const bytes = Buffer.from(data, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', found.key, bytes.subarray(0, IV)).setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
  return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
}
