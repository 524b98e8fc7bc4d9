import { upgrades as allUpgrades } from './upgrades/registry.ts';
import type { Upgrade } from './upgrades/registry.ts';

/** Applies every upgrade from the version of the IR on. One without a known version comes back as it is, for the schema to refuse. */
export function upgradeIr(input: Record<string, unknown>, upgrades: readonly Upgrade[] = allUpgrades): Record<string, unknown> {
  let ir = input;
  for (const { from, upgrade } of upgrades) {
    if (ir['irVersion'] === from) ir = { ...upgrade(ir), irVersion: from + 1 };
  }
  return ir;
}
