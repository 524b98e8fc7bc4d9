import type { StepDefinition } from '../definition/step-definition.ts';
import { startDefaults, startExits, startSchema } from './config.ts';
import type { StartConfig } from './config.ts';
import { startSummary } from './summary.ts';

export const start = {
  kind: 'start',
  family: 'entry',
  title: 'Start',
  explanation: 'Where leads enter the sequence.',
  config: startSchema,
  defaults: startDefaults,
  exits: () => startExits,
  touch: null,
  alwaysWaits: () => false,
  summary: startSummary,
  check: () => [],
  run: () => ({ go: 'next' }),
} satisfies StepDefinition<'start', StartConfig>;
