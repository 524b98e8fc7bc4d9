/** Upgrades a stored value from one version to the next. Works on unchecked JSON of the older shape and never throws. */
export interface Upgrade {
  /** Version that it reads; it writes the one after. */
  readonly from: number;
  readonly upgrade: (before: Record<string, unknown>) => Record<string, unknown>;
}

/** Applies every upgrade from the version in `field`. A value without a known version is returned unchanged, and its schema refuses it. */
export function applyUpgrades(input: Record<string, unknown>, field: string, upgrades: readonly Upgrade[]): Record<string, unknown> {
  let value = input;
  for (const { from, upgrade } of upgrades) {
    if (value[field] === from) value = { ...upgrade(value), [field]: from + 1 };
  }
  return value;
}
