import { z } from 'zod';
import { NEXT } from '../steps/definition/exits.ts';
import type { StepDefinition } from '../steps/definition/step-definition.ts';

const schema = z.strictObject({ text: z.string().max(500).default('') });

export const remark = {
  kind: 'remark',
  family: 'action',
  title: 'Remark',
  explanation: 'Adds a remark to the history of the lead.',
  config: schema,
  defaults: () => ({ text: '' }),
  exits: () => [NEXT],
  touch: null,
  alwaysWaits: () => false,
  summary: ({ text }) => (text === '' ? 'Remark without text' : `Remark: ${text}`),
  check: ({ text }) => (text === '' ? [{ code: 'missing-content', severity: 'error', path: 'text' }] : []),
  run: ({ id, config }, { now }) => ({
    go: NEXT.name,
    effects: [{ type: 'timeline', at: now, entry: { what: 'decided', step: id, exit: NEXT.name, why: config.text } }],
  }),
} satisfies StepDefinition<'remark', z.infer<typeof schema>>;
