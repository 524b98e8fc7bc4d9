import type { StepDefinition } from '../definition/step-definition.ts';
import { handOverDefaults, handOverSchema, HANDED_OVER, THIS_SEQUENCE } from './config.ts';
import type { HandOverConfig } from './config.ts';

export const handOver = {
  kind: 'hand-over',
  family: 'ending',
  title: 'Move to sequence',
  explanation: 'Moves the lead to another sequence, or starts this one over.',
  config: handOverSchema,
  defaults: handOverDefaults,
  exits: () => [],
  touch: null,
  alwaysWaits: () => false,
  summary: ({ sequenceId, note }) => {
    if (sequenceId === THIS_SEQUENCE) return 'Start over in this sequence, as a new enrollment';
    if (note.trim() !== '') return `Move to: ${note.trim()}`;
    return sequenceId === '' ? 'Move to another sequence, not chosen yet' : 'Move to another sequence';
  },
  check: ({ sequenceId }, context) => {
    if (sequenceId.trim() === '') return [{ code: 'hand-over-nowhere', severity: 'error', path: 'sequenceId' }];
    if (sequenceId === context.sequenceId) return [{ code: 'hand-over-to-itself', severity: 'error', path: 'sequenceId' }];
    return [];
  },
  fixes: (config, { code }) =>
    code === 'hand-over-to-itself' ? [{ title: 'Start over in this sequence', config: { ...config, sequenceId: THIS_SEQUENCE } }] : [],
  handsOver: true,
  startsOver: ({ sequenceId }) => sequenceId === THIS_SEQUENCE,
  run: (step) => ({ end: HANDED_OVER, effects: [{ type: 'hand-over', sequenceId: step.config.sequenceId, step: step.id }] }),
} satisfies StepDefinition<'hand-over', HandOverConfig>;
