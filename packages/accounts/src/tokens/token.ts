import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes as base64url: the secret part of a link or an API key. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token. It has 256 bits of randomness, so a fast hash without a salt is enough. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
