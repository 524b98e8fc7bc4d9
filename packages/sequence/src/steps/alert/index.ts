import type { StepDefinition } from '../definition/step-definition.ts';
import { checkAdvanceText } from '../../text/check-text.ts';
import { renderText } from '../../text/render-text.ts';
import { shorten } from '../../text/shorten.ts';
import { NEXT } from '../definition/exits.ts';
import { alertDefaults, alertSchema } from './config.ts';
import type { AlertConfig } from './config.ts';

export const alert = {
  kind: 'alert',
  family: 'action',
  title: 'Notify owner',
  explanation: 'Notifies the owner of the lead at once.',
  config: alertSchema,
  defaults: alertDefaults,
  exits: () => [NEXT],
  touch: null,
  alwaysWaits: () => false,
  summary: ({ text }) => (text.trim() === '' ? 'Notify the owner, without text' : `Notify the owner: ${shorten(text, 80)}`),
  check: ({ text }) => checkAdvanceText(text, 'text', true),
  run: (step, { lead }) => ({
    go: NEXT.name,
    effects: [{ type: 'alert', step: step.id, text: renderText(step.config.text, lead) }],
  }),
} satisfies StepDefinition<'alert', AlertConfig>;
