/** Upgrades an IR from one version to the next. Works on unchecked JSON of the older shape. */
export interface Upgrade {
  /** Version that it reads; it writes the one after. */
  readonly from: number;
  readonly upgrade: (ir: Record<string, unknown>) => Record<string, unknown>;
}

/**
 * In order of `from`, without gaps, ending right below `IR_VERSION`. A test checks this and runs each upgrade on its golden fixture. Version 1
 * is the first, so there is nothing to upgrade yet. The first upgrade is `0001-<what-changed>.ts` next to this file.
 */
export const upgrades: readonly Upgrade[] = [];
