import type { StepDefinition } from '../definition.ts';
import { handOverDefaults, handOverSchema, HANDED_OVER } from './config.ts';
import type { HandOverConfig } from './config.ts';

export const handOver = {
  kind: 'hand-over',
  family: 'ending',
  title: 'Hand over',
  explanation: 'Ends here and goes on in another sequence.',
  config: handOverSchema,
  defaults: handOverDefaults,
  exits: () => [],
  touch: null,
  waits: () => false,
  summary: ({ sequenceId, note }) => {
    if (note.trim() !== '') return `Go on in: ${note.trim()}`;
    return sequenceId === '' ? 'Go on in another sequence, not chosen yet' : 'Go on in another sequence';
  },
  check: ({ sequenceId }, context) => {
    if (sequenceId.trim() === '') return [{ code: 'hand-over-nowhere', severity: 'error', path: 'sequenceId' }];
    if (sequenceId === context.sequenceId) return [{ code: 'hand-over-to-itself', severity: 'error', path: 'sequenceId' }];
    return [];
  },
  handsOver: true,
  run: (step) => ({ end: HANDED_OVER, effects: [{ type: 'hand-over', sequenceId: step.config.sequenceId, step: step.id }] }),
} satisfies StepDefinition<'hand-over', HandOverConfig>;
