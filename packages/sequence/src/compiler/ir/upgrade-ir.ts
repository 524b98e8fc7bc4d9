import { applyUpgrades } from '../../document/upgrades/apply-upgrades.ts';
import { isRecord } from '../../document/upgrades/rename-keys.ts';
import { upgrades } from './upgrades/registry.ts';

/** An unchecked IR in the shape of the current version. Other values are returned unchanged. */
export function upgradeIr(input: unknown): unknown {
  return isRecord(input) ? applyUpgrades(input, 'irVersion', upgrades) : input;
}

/** The settings of one step of a stored IR of `irVersion`, under their current names, for readers that select only that step. */
export function storedStepConfig(irVersion: number, config: unknown): unknown {
  const ir = upgradeIr({ irVersion, steps: { it: { config } } });
  const steps = isRecord(ir) ? ir['steps'] : undefined;
  const step = isRecord(steps) ? steps['it'] : undefined;
  return isRecord(step) ? step['config'] : config;
}
