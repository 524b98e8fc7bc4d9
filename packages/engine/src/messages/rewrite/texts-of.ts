import type { Ir, StepId } from '@touchline/sequence';
import { type Variant, variantOf } from './variant-of.ts';

/** The texts of a message by their names (`subject`, `body` …), as templates. */
export type Texts = Readonly<Record<string, string>>;

/** The texts of a variant, without id and weight. Null where there are none. */
export function textsOf(ir: Ir, step: StepId, variant: string | null): Texts | null {
  const found = variantOf(ir.steps[step]?.config, variant);
  return found === null ? null : (Object.fromEntries(Object.entries(found).filter(([name]) => isTextOf(found, name))) as Texts);
}

export function isTextOf(variant: Variant, name: string): boolean {
  return name !== 'id' && Object.hasOwn(variant, name) && typeof variant[name] === 'string';
}

export function sameTexts(one: Texts, other: Texts): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
