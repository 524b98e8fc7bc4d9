import type { Exit, StepProblem, TouchFacts } from '../definition/step-definition.ts';
import type { Channel } from '../../model/types.ts';
import { NEXT, UNREACHABLE } from '../definition/exits.ts';

/** `next`, plus `unreachable` where the touch lets unreachable leads leave by a side exit. */
export function touchExits(config: { readonly unreachable: string }): readonly Exit[] {
  return config.unreachable === 'exit' ? [NEXT, UNREACHABLE] : [NEXT];
}

/** The `touch` member of a step definition, read from the settings that all touches share. */
export function touchFacts(
  channel: Channel,
  manual: boolean,
): (config: {
  readonly window: string;
  readonly goal: string;
  readonly unreachable: TouchFacts['unreachable'];
  readonly othersWait?: boolean;
}) => TouchFacts {
  return ({ window, goal, unreachable, othersWait }) => ({
    channel,
    manual,
    respectsWindow: window === 'respect',
    goal,
    unreachable,
    ...(othersWait === true ? { othersWait } : {}),
  });
}

/** Problems that the variants of any touch can have: none at all, an id that occurs twice, only weights of zero. */
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
