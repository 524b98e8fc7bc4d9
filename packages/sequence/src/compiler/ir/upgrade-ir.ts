import { upgrades as allUpgrades } from './upgrades/registry.ts';
import type { Upgrade } from './upgrades/registry.ts';

/** Applies every upgrade from the version of the IR. An IR without a known version is returned unchanged, and the schema refuses it. */
export function upgradeIr(input: Record<string, unknown>, upgrades: readonly Upgrade[] = allUpgrades): Record<string, unknown> {
  let ir = input;
  for (const { from, upgrade } of upgrades) {
    if (ir['irVersion'] === from) ir = { ...upgrade(ir), irVersion: from + 1 };
  }
  return ir;
}
