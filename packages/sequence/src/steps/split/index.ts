import type { StepDefinition, StepProblem } from '../definition/step-definition.ts';
import { splitDefaults, splitExits, splitSchema } from './config.ts';
import type { SplitConfig } from './config.ts';
import { runSplit } from './run.ts';

export const split = {
  kind: 'split',
  family: 'logic',
  title: 'A/B split',
  explanation: 'Splits leads between paths at random. Each lead stays on its path.',
  config: splitSchema,
  defaults: splitDefaults,
  exits: splitExits,
  touch: null,
  alwaysWaits: () => false,
  summary: (config) => {
    const { arms, holdout, winner } = config;
    const won = arms.find((arm) => arm.id === winner);
    if (won !== undefined) return `A/B split, won by ${nameOf(won)}`;
    const total = arms.reduce((sum, arm) => sum + arm.weight, 0);
    const shares = arms.map((arm) => `${nameOf(arm)} ${total === 0 ? 0 : Math.round((arm.weight / total) * (100 - holdout))}%`);
    return `A/B split: ${[...shares, ...(holdout > 0 ? [`holdout ${holdout}%`] : [])].join(', ')}`;
  },
  check: checkSplit,
  fixes: (config, { code }) => {
    switch (code) {
      case 'no-arm':
      case 'one-arm':
        return [
          { title: 'Test two paths', config: { ...config, arms: [...config.arms, ...splitDefaults().arms].filter(isFirst).slice(0, 2) } },
        ];
      case 'duplicate-arm':
        return [{ title: 'Remove the second one', config: { ...config, arms: config.arms.filter(isFirst) } }];
      case 'no-arm-weight':
        return [{ title: 'Split evenly', config: { ...config, arms: config.arms.map((arm) => ({ ...arm, weight: 1 })) } }];
      case 'unknown-arm':
        return [{ title: 'Keep testing', config: { ...config, winner: null } }];
      default:
        return [];
    }
  },
  run: runSplit,
} satisfies StepDefinition<'split', SplitConfig>;

function isFirst({ id }: SplitConfig['arms'][number], index: number, arms: SplitConfig['arms']): boolean {
  return arms.findIndex((other) => other.id === id) === index;
}

function nameOf(arm: SplitConfig['arms'][number]): string {
  return arm.label.trim() || arm.id.toUpperCase();
}

function checkSplit({ arms, holdout, winner }: SplitConfig): readonly StepProblem[] {
  if (arms.length === 0) return [{ code: 'no-arm', severity: 'error', path: 'arms' }];
  const problems: StepProblem[] = [];
  if (arms.length === 1 && holdout === 0) problems.push({ code: 'one-arm', severity: 'warning', path: 'arms' });
  for (const [index, { id }] of arms.entries()) {
    if (arms.findIndex((other) => other.id === id) < index) {
      problems.push({ code: 'duplicate-arm', severity: 'error', path: `arms.${index}.id`, params: { arm: id } });
    }
  }
  if (arms.every((arm) => arm.weight === 0)) problems.push({ code: 'no-arm-weight', severity: 'error', path: 'arms' });
  if (winner !== null && !arms.some((arm) => arm.id === winner)) {
    problems.push({ code: 'unknown-arm', severity: 'error', path: 'winner', params: { arm: winner } });
  }
  return problems;
}
