import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Ir } from '../../model/ir.ts';

/** Lower-case hex SHA-256 of the canonical JSON. */
export function hashIr(ir: Ir): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(ir))));
}
