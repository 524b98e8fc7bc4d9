import { plainConfigNames } from '../../../document/upgrades/0001-plain-names.ts';
import type { Upgrade } from '../../../document/upgrades/apply-upgrades.ts';
import { isRecord } from '../../../document/upgrades/rename-keys.ts';

/** Version 2 names the settings of steps as version 2 of the document does. Nothing else changed. */
export const plainNames: Upgrade = {
  from: 1,
  upgrade: (ir) => (isRecord(ir['steps']) ? { ...ir, steps: Object.fromEntries(Object.entries(ir['steps']).map(upgradeStep)) } : ir),
};

function upgradeStep([id, step]: [string, unknown]): [string, unknown] {
  return [id, isRecord(step) && 'config' in step ? { ...step, config: plainConfigNames(step['config']) } : step];
}
