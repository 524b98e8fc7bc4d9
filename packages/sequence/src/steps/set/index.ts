import type { StepDefinition, StepProblem } from '../definition/step-definition.ts';
import { NEXT } from '../definition/exits.ts';
import { setDefaults, setSchema } from './config.ts';
import type { SetChange, SetConfig } from './config.ts';
import { setSummary } from './summary.ts';

export const set = {
  kind: 'set',
  family: 'action',
  title: 'Update lead',
  explanation: 'Updates the lead: tier, stage, owner, tags or a field.',
  config: setSchema,
  defaults: setDefaults,
  exits: () => [NEXT],
  touch: null,
  alwaysWaits: () => false,
  summary: setSummary,
  check: ({ changes }) =>
    changes.length === 0 ? [{ code: 'no-change', severity: 'error', path: 'changes' }] : changes.flatMap(checkChange),
  run: (step) => ({ go: NEXT.name, effects: step.config.changes.map((patch) => ({ type: 'set', patch })) }),
} satisfies StepDefinition<'set', SetConfig>;

function checkChange(change: SetChange, index: number): readonly StepProblem[] {
  const missing = (part: string): StepProblem => ({ code: 'missing-content', severity: 'error', path: `changes.${index}.${part}` });
  const problems: StepProblem[] = [];
  if (change.field === 'custom' && change.name.trim() === '') problems.push(missing('name'));
  // A custom field may be an empty text.
  if (change.field !== 'custom' && change.value !== null && change.value.trim() === '') problems.push(missing('value'));
  return problems;
}
