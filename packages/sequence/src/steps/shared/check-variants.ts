import type { StepProblem } from './definition.ts';

/** What holds for the variants of every touch, whatever they contain. */
export function checkVariants(variants: readonly { readonly id: string; readonly weight: number }[]): readonly StepProblem[] {
  if (variants.length === 0) return [{ code: 'no-variant', severity: 'error', path: 'variants' }];
  const problems: StepProblem[] = [];
  const seen = new Set<string>();
  for (const [index, { id }] of variants.entries()) {
    if (seen.has(id))
      problems.push({ code: 'duplicate-variant', severity: 'error', path: `variants.${index}.id`, params: { variant: id } });
    seen.add(id);
  }
  if (variants.every((variant) => variant.weight === 0)) problems.push({ code: 'no-weight', severity: 'error', path: 'variants' });
  return problems;
}
