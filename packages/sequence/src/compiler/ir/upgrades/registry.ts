import type { Upgrade } from '../../../document/upgrades/apply-upgrades.ts';
import { plainNames } from './0001-plain-names.ts';

/** In order of `from`, without gaps, ending right below `IR_VERSION`. One file per version, and a fixture of both sides in its test. */
export const upgrades: readonly Upgrade[] = [plainNames];
