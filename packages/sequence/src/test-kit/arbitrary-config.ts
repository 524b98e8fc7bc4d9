import fc from 'fast-check';
import { STEP_KINDS, stepRegistry } from '../steps/registry.ts';
import './import-meta.ts';

/** Each kind has its arbitrary in its folder, so that a new kind needs no line here. */
const byPath = import.meta.glob<fc.Arbitrary<unknown>>('../steps/*/arbitrary.ts', { eager: true, import: 'arbitraryConfig' });

/** Configurations that pass their check, by kind, without the start, which every document has once. */
const configs = STEP_KINDS.filter((kind) => stepRegistry[kind].family !== 'entry').map((kind) => {
  const config = byPath[`../steps/${kind}/arbitrary.ts`];
  if (config === undefined) throw new Error(`steps/${kind}/arbitrary.ts is missing: export arbitraryConfig from it`);
  return [kind, config] as const;
});

export const arbitraryConfig: fc.Arbitrary<{ readonly kind: string; readonly config: unknown }> = fc.oneof(
  ...configs.map(([kind, config]) => config.map((value) => ({ kind, config: value }))),
);
