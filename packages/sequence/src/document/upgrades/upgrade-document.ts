import type { SequenceDocument } from '../../model/document.ts';
import { plainNames } from './0001-plain-names.ts';
import { applyUpgrades, type Upgrade } from './apply-upgrades.ts';
import { isRecord } from './rename-keys.ts';

/** In order of `from`, without gaps, ending right below `SCHEMA_VERSION`. One file per version. */
export const documentUpgrades: readonly Upgrade[] = [plainNames];

/** An unchecked canvas document in the shape of the current version. Other values are returned unchanged. */
export function upgradeDocument(input: unknown): unknown {
  return isRecord(input) ? applyUpgrades(input, 'schemaVersion', documentUpgrades) : input;
}

/**
 * A document that `parseDocument` accepted when it was stored, in the shape of the current version. Published versions keep their document
 * as it was, so each reader of a stored document goes through this.
 */
export function storedDocument(input: unknown): SequenceDocument {
  return upgradeDocument(input) as SequenceDocument;
}
