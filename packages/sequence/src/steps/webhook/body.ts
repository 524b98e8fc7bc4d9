import type { RunContext, StepOf } from '../definition/step-definition.ts';
import type { Json } from '../../model/types.ts';
import type { WebhookConfig } from './config.ts';

type Part = WebhookConfig['include'][number];

/** The request body. `enrollment`, `step` and `visit` together identify the call, so that a receiver can detect duplicates. */
export function webhookBody(step: StepOf<WebhookConfig>, context: RunContext): Json {
  const { enrollmentId, state, lead, now } = context;
  const parts = Object.fromEntries(step.config.include.map((part) => [part, PARTS[part](context)]));
  return {
    enrollment: enrollmentId,
    step: step.id,
    visit: state.visit,
    at: Temporal.Instant.fromEpochMilliseconds(now).toString(),
    lead: { id: lead.id, ...parts },
    data: Object.fromEntries(step.config.data.filter(({ name }) => name !== '').map(({ name, value }) => [name, value])),
  };
}

const PARTS: Record<Part, (context: RunContext) => Json> = {
  contact: ({ lead: { email, phone, linkedin, firstName, lastName, company } }) => ({
    email,
    phone,
    linkedin,
    firstName,
    lastName,
    company,
  }),
  tier: ({ lead: { tier, stage, source, tags } }) => ({ tier, stage, source, tags }),
  fields: ({ lead }) => lead.fields,
  // Through JSON, which drops undefined fields.
  touches: ({ state }) => JSON.parse(JSON.stringify(state.touches)) as Json,
};
