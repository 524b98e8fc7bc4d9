import { hashIr, IR_VERSION, type Ir, upgradeIr } from '@touchline/sequence';

/** `outdated` is the stored IR if its version is older than the current one, else null. */
export interface StoredHash {
  readonly ir_hash: string;
  readonly outdated: unknown;
}

/** A column for `StoredHash`: reads the IR of a version only if it has to be upgraded. `table` is the alias of `versions`. */
export const outdatedIr = (table: string) => `CASE WHEN (${table}.ir->>'irVersion')::int < ${IR_VERSION} THEN ${table}.ir END AS outdated`;

/**
 * The hash that a stored version would have if it were published now. A version keeps its IR and hash for good, so without this an unchanged draft
 * would seem new after each upgrade of the IR.
 */
export function comparableHash({ ir_hash, outdated }: StoredHash): string {
  return outdated === null ? ir_hash : hashIr(upgradeIr(outdated) as Ir);
}
